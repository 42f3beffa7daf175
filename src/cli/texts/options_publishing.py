"""What the options about publishing, witnesses and packages mean: name -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "publish.folder": (
        "The folder to publish in; it is made where there is none.",
        "De map om in te publiceren; hij wordt gemaakt als hij er niet is.",
    ),
    "publish.entries": (
        "Publish the entries too, for mirrors that may have them. Their texts are commitments.",
        "Publiceer ook de boekingen, voor wie ze mag hebben. Van teksten staat er alleen de vastlegging in.",
    ),
    "publish.whole": (
        "Compare every file that is published with the ledger, not only what is new, and write anew what differs.",
        "Vergelijk elk gepubliceerd bestand met het grootboek, niet alleen wat nieuw is, en herschrijf wat afwijkt.",
    ),
    "cosignatures": (
        "A published checkpoint that a witness cosigned: its signatures are added. May be repeated.",
        "Een gepubliceerd controlepunt dat een getuige medeondertekende: de handtekeningen komen erbij. Mag vaker.",
    ),
    "publish.log_key": (
        "The log key to sign with. Default: GROOTBOEK_LOG_KEY, else the one that is kept here.",
        "De logsleutel om mee te ondertekenen. Standaard: GROOTBOEK_LOG_KEY, anders de sleutel die hier is bewaard.",
    ),
    "snapshot create.log_key": (
        "For a zip, the log key to sign the checkpoint with where it was not signed. Default: as for publish.",
        "Voor een zip de logsleutel om het controlepunt mee te ondertekenen als dat nog niet is gebeurd.",
    ),
    "snapshot create.checkpoint": (
        "For a zip, the signed checkpoint of exactly that size, such as one with cosignatures.",
        (
            "Voor een zip het ondertekende controlepunt van precies die grootte, bijvoorbeeld met handtekeningen "
            "van getuigen."
        ),
    ),
    "snapshot verify.log_key": (
        "The log's verifier key as you have it from elsewhere, or a file with it. May be repeated.",
        "De sleutel van het log zoals u die van elders hebt, of een bestand ermee. Mag vaker.",
    ),
    "snapshot verify.witness": (
        "The verifier key of a witness that has to have cosigned, or a file with it. May be repeated.",
        "De sleutel van een getuige die medeondertekend moet hebben, of een bestand ermee. Mag vaker.",
    ),
    "quorum": (
        "How many of the witnesses are needed. Default: all.",
        "Hoeveel van de getuigen nodig zijn. Standaard: alle.",
    ),
    "witness init.name": (
        "The name that its cosignatures have: a web address without https://, such as oversight.example/ledgers.",
        "De naam bij de handtekeningen: een webadres zonder https://, zoals toezicht.example/grootboeken.",
    ),
    "witness init.state": (
        "The folder of the witness. Default: witness, in grootboek's configuration folder.",
        "De map van de getuige. Standaard: witness, in de configuratiemap van grootboek.",
    ),
    "witness cosign.state": (
        "The folder of the witness. Default: witness, in grootboek's configuration folder.",
        "De map van de getuige. Standaard: witness, in de configuratiemap van grootboek.",
    ),
    "place": (
        "A published folder, or a file with a checkpoint or a consistency proof.",
        "Een gepubliceerde map, of een bestand met een controlepunt of een bewijs van voortbouwen.",
    ),
    "witness cosign.log_key": (
        "The log's verifier key, or a file with it: the first time, and it is pinned.",
        "De sleutel van het log, of een bestand ermee: de eerste keer, en daarna ligt hij vast.",
    ),
    "new_log_key": (
        "Another key of the log to trust from now on, after it changed keys.",
        "Nog een sleutel van het log om voortaan te vertrouwen, nadat het van sleutel wisselde.",
    ),
    "witness cosign.target": (
        "The file for the cosigned checkpoint. Default: the checkpoints in the folder.",
        "Het bestand voor het medeondertekende controlepunt. Standaard: de controlepunten in de map.",
    ),
}
