"""Error texts of the command line room: code -> (English, Dutch)."""

from __future__ import annotations

from . import approvals, command_line_keys, command_line_publishing, command_line_timestamps, command_line_usage

TEXTS: dict[str, tuple[str, str]] = {
    "snapshot-of-another-ledger": (
        "The snapshot {file} is not one of the ledger {ledger}. Name the ledger it was made of with `--ledger`.",
        "De momentopname {file} is er geen van het grootboek {ledger}. Noem met `--ledger` waar hij uit komt.",
    ),
    **command_line_usage.TEXTS,
    **command_line_keys.TEXTS,
    **approvals.TEXTS,
    **command_line_publishing.TEXTS,
    **command_line_timestamps.TEXTS,
    "assessment-unfinished": (
        (
            "The input ended before the examination of {ref} did. Nothing was recorded; what was answered is saved in "
            "{file}. Go on with `grootboek classification assess {ref} --resume {file}`."
        ),
        (
            "De invoer eindigde voordat het onderzoek van {ref} klaar was. Er is niets vastgelegd; wat is beantwoord, "
            "is bewaard in {file}. Ga verder met `grootboek classification assess {ref} --resume {file}`."
        ),
    ),
    "checkpoint-of-another": (
        (
            "The checkpoint is of {found}, and this ledger is {expected}. Take a checkpoint of this ledger, or open "
            "the other ledger."
        ),
        (
            "Het controlepunt is van {found}, en dit grootboek is {expected}. Neem een controlepunt van dit "
            "grootboek, of open het andere."
        ),
    ),
    "condition-malformed": (
        (
            "A condition was given as {found}. Expected is its id, an equals sign, one of {expected}, and after a "
            "colon why: R8=met:the Act of 2026."
        ),
        (
            "Een voorwaarde is gegeven als {found}. Verwacht wordt haar kenmerk, een is-teken, een van {expected}, "
            "en na een dubbele punt waarom: R8=met:de wet van 2026."
        ),
    ),
    "config-malformed": (
        "The configuration file {file} is not TOML in UTF-8: {problem}. Correct it, or move it away.",
        "Het configuratiebestand {file} is geen TOML in UTF-8: {problem}. Herstel het, of zet het weg.",
    ),
    "config-unknown-key": (
        (
            "The configuration file {file} has `{found}`, which is not a setting, or is not a text. Settings are: "
            "{expected}."
        ),
        (
            "Het configuratiebestand {file} heeft `{found}`; dat is geen instelling, of geen tekst. Instellingen "
            "zijn: {expected}."
        ),
    ),
    "log-unwritable": (
        (
            "The operations log {file} could not be written: {problem}. The command ended as it says above, and that "
            "stands. Make room or give the right to write there, or name another file: GROOTBOEK_LOG, or log in the "
            "configuration file."
        ),
        (
            "Het logboek van handelingen {file} kon niet worden geschreven: {problem}. De opdracht eindigde zoals "
            "hierboven staat, en dat blijft zo. Maak ruimte of geef het recht daar te schrijven, of noem een ander "
            "bestand: GROOTBOEK_LOG, of log in het configuratiebestand."
        ),
    ),
    "engine-unknown": (
        "{location} does not name a file, and this version keeps a ledger in a file only. Give a path to --ledger.",
        (
            "{location} noemt geen bestand, en deze versie houdt een grootboek alleen in een bestand. Geef een pad "
            "aan --ledger."
        ),
    ),
    "fault-unexpected": (
        (
            "Something went wrong that grootboek does not know ({kind}: {problem}). That is a fault in grootboek: "
            "please report it with the command you gave. Run `grootboek verify` to see whether the ledger is sound."
        ),
        (
            "Er ging iets mis dat grootboek niet kent ({kind}: {problem}). Dat is een fout in grootboek: meld die "
            "met het commando dat u gaf. Met `grootboek verify` ziet u of het grootboek deugt."
        ),
    ),
    "file-unreadable": (
        "The file {file} cannot be read: {problem}. Check the name and your rights to it.",
        "Het bestand {file} is niet te lezen: {problem}. Controleer de naam en uw rechten erop.",
    ),
    "file-unwritable": (
        "The file {file} cannot be written: {problem}. Choose another place, or make room.",
        "Het bestand {file} is niet te schrijven: {problem}. Kies een andere plek, of maak ruimte.",
    ),
    "key-already-here": (
        "A key for {handle} is already in {file}, and a key is never written over. Use it, or move it away first.",
        (
            "Een sleutel voor {handle} staat al in {file}, en een sleutel wordt nooit overschreven. Gebruik die, of "
            "zet hem eerst weg."
        ),
    ),
    "key-not-here": (
        (
            "There is no key for {handle} on this machine: {file} does not exist, and the SSH agent holds none. Add "
            "it to the agent with `ssh-add` (a smart card with `ssh-add -s`), unlock the agent with `ssh-add -X`, "
            "name the key with --key, or act as another official with --as."
        ),
        (
            "Er is geen sleutel voor {handle} op deze machine: {file} bestaat niet, en de SSH-agent heeft er geen. "
            "Voeg haar toe met `ssh-add` (een smartcard met `ssh-add -s`), ontgrendel de agent met `ssh-add -X`, "
            "noem de sleutel met --key, of handel als een andere functionaris met --as."
        ),
    ),
    "ledger-not-from-checkpoint": (
        (
            "The first {size} entries give root {found}; the checkpoint kept outside says {expected}. The past was "
            "rewritten, or this is another copy. Find out who had access, and compare with the copy that the "
            "checkpoint is of."
        ),
        (
            "De eerste {size} boekingen geven wortel {found}; het controlepunt van buiten zegt {expected}. Het "
            "verleden is herschreven, of dit is een andere kopie. Zoek uit wie erbij kon, en vergelijk met de kopie "
            "waarvan het controlepunt is."
        ),
    ),
    "ledger-shorter-than-checkpoint": (
        (
            "The ledger has {found} entries, and the checkpoint kept outside has {expected}. The end was cut off, "
            "or an old copy was put back. Find the newer copy."
        ),
        (
            "Het grootboek heeft {found} boekingen, en het controlepunt van buiten heeft er {expected}. Het eind is "
            "afgeknipt, of er is een oude kopie teruggezet. Zoek de nieuwere kopie."
        ),
    ),
    "list-empty": (
        "The file {file} holds no codes. One code a line was expected.",
        "Het bestand {file} bevat geen codes. Verwacht werd één code per regel.",
    ),
    "list-not-utf8": (
        "The file {file} is not text in UTF-8 (at byte {place}). Save it as UTF-8, one code a line.",
        "Het bestand {file} is geen tekst in UTF-8 (bij byte {place}). Bewaar het als UTF-8, één code per regel.",
    ),
    "list-too-long": (
        "The file {file} has more than {largest} bytes, the most that a list of codes may have. Is it the right file?",
        (
            "Het bestand {file} heeft meer dan {largest} bytes, het meeste dat een lijst met codes mag hebben. Is het "
            "het goede bestand?"
        ),
    ),
    "no-outside-checkpoint": (
        (
            "No checkpoint from outside was compared. This check sees an altered entry; that the end was cut off, "
            "an old copy put back or the whole made anew shows only against a checkpoint kept elsewhere: `grootboek "
            "verify --checkpoint FILE`."
        ),
        (
            "Er is geen controlepunt van buiten vergeleken. Deze controle ziet een gewijzigde boeking; dat het eind "
            "is afgeknipt, een oude kopie is teruggezet of alles opnieuw is gemaakt blijkt alleen uit een "
            "controlepunt dat elders is bewaard: `grootboek verify --checkpoint FILE`."
        ),
    ),
    "nothing-below-the-root": (
        (
            "No organisation stands right below the root on {day}, so `all` names nobody. Register organisations "
            "first, or give --addressees a file."
        ),
        (
            "Op {day} staat geen organisatie direct onder de wortel, dus `all` noemt niemand. Registreer eerst "
            "organisaties, of geef --addressees een bestand."
        ),
    ),
    "official-ambiguous": (
        "Several officials have a key here: {found}. Say who acts with --as HANDLE.",
        "Meer functionarissen hebben hier een sleutel: {found}. Zeg wie handelt met --as HANDLE.",
    ),
    "official-not-named": (
        (
            "Nobody is named who acts, and there is no key in {folder}. Name the official with --as and the key "
            "with --key."
        ),
        (
            "Er is niemand genoemd die handelt, en er is geen sleutel in {folder}. Noem de functionaris met --as en "
            "de sleutel met --key."
        ),
    ),
    "output-unwritable": (
        "The result cannot be written to standard output: {problem}. Send it elsewhere, or make room.",
        (
            "Het resultaat is niet naar de standaarduitvoer te schrijven: {problem}. Stuur het ergens anders heen, "
            "of maak ruimte."
        ),
    ),
    "projection-differs": (
        (
            "The stored projection `{table}` is not what the entries give. The entries are the evidence; replace "
            "the projections with `grootboek rebuild`, and find out what changed the file."
        ),
        (
            "De opgeslagen projectie `{table}` is niet wat de boekingen geven. De boekingen zijn het bewijs; vervang "
            "de "
            "projecties met `grootboek rebuild`, en zoek uit wat het bestand wijzigde."
        ),
    ),
    "projections-not-checked": (
        (
            "The projections could not be compared with the entries, because an entry cannot be read: {problem} "
            "Repair the ledger from a sound copy first."
        ),
        (
            "De projecties konden niet met de boekingen worden vergeleken, omdat een boeking niet te lezen is: "
            "{problem} "
            "Herstel het grootboek eerst uit een kopie die deugt."
        ),
    ),
    "request-for-another": (
        (
            "The request in {file} is of {found}, not of {expected} in this ledger. Enrol the official who made it, "
            "in the ledger it was made for."
        ),
        (
            "Het verzoek in {file} is van {found}, niet van {expected} in dit grootboek. Schrijf de functionaris in "
            "die het maakte, in het grootboek waarvoor het is gemaakt."
        ),
    ),
    "request-malformed": (
        "The file {file} is not a request made by `grootboek official request`. Ask the official to make one.",
        "Het bestand {file} is geen verzoek van `grootboek official request`. Vraag de functionaris er een te maken.",
    ),
    "request-unproven": (
        (
            "The request in {file} is not signed by the key that it names, or was altered. Ask the official for a "
            "new one."
        ),
        (
            "Het verzoek in {file} is niet ondertekend met de sleutel die het noemt, of is gewijzigd. Vraag de "
            "functionaris om een nieuw."
        ),
    ),
    "system-refused": (
        "The operating system refused ({file}): {problem}. Check rights and room, then try again.",
        "Het besturingssysteem weigerde ({file}): {problem}. Controleer rechten en ruimte, en probeer het opnieuw.",
    ),
    "taxonomy-none-in-force": (
        (
            "No version of the law that this ledger has adopted is in force on {day}. Adopt one with `grootboek "
            "rulebook adopt taxonomy`, or name one with --taxonomy."
        ),
        (
            "Geen versie van de wet die dit grootboek heeft vastgesteld geldt op {day}. Stel er een vast met "
            "`grootboek rulebook adopt taxonomy`, of noem er een met --taxonomy."
        ),
    ),
}
