#!/usr/bin/env python3
"""Checks what a grootboek ledger gave out, with nothing but Python 3.8 or newer: no network, no ledger, no package.

    python3 grootboek_verify.py [options] PATH...

A PATH is one of

- a snapshot package, as the zip or unpacked (it holds core.json);
- a published log, as a folder (it holds checkpoint and tile/), such as a copy of what a web server serves;
- a receipt: INDEX.leaf or INDEX.tlog-proof, the other of the two lying beside it.

Every line of the output is OK (was checked and holds), NOTICE (you should know this) or UNSOUND (is not as it should
be). The exit status is 0 where nothing is unsound, 1 where something is, 2 for a wrong command line.

It was written from the public formats and not from grootboek's own code, and shares nothing with it:
RFC 6962 (tree), C2SP signed-note, tlog-checkpoint, tlog-cosignature, tlog-tiles, tlog-proof; RFC 8032 (Ed25519);
OpenSSH PROTOCOL.sshsig; RFC 9901 (commitments); and the project's pages docs/act-and-entry.md and
docs/snapshot-package.md. Where ssh-keygen is installed it checks officials' signatures, else this file does.

What no check of a copy can show: that the ledger has no other face. Compare the checkpoint with one that you or a
witness kept, and give the log's key as you have it from elsewhere (--log-key).
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile

EMPTY_ROOT = hashlib.sha256(b"").digest()
NAMESPACE = "act@grootboek"
MESSAGES = {
    # The text of each finding, in English and in Dutch.
    "file-missing": ("{name} is missing.", "{name} ontbreekt."),
    "unreadable": ("{name} cannot be read ({problem}).", "{name} is niet te lezen ({problem})."),
    "nothing-known": (
        "{name} is no package, no published log and no receipt.",
        "{name} is geen pakket, geen gepubliceerd log en geen ontvangstbewijs.",
    ),
    "zip-malformed": (
        "The zip is not one that grootboek writes ({problem}). Do not open it with other programs.",
        "De zip is niet zoals grootboek die schrijft ({problem}). Open hem niet met andere programma's.",
    ),
    "member-unknown": (
        "The package holds a file that is no part of it: {name}.",
        "Onbekend bestand in het pakket: {name}.",
    ),
    "sums-differ": (
        "SHA256SUMS and the files differ: {name}.",
        "SHA256SUMS en de bestanden verschillen: {name}.",
    ),
    "sums-hold": ("{count} files have the digest in SHA256SUMS.", "{count} bestanden hebben de digest in SHA256SUMS."),
    "note-malformed": (
        "{name} is not a signed checkpoint ({problem}).",
        "{name} is geen ondertekend controlepunt ({problem}).",
    ),
    "note-fails": (
        "The signature of {key} on {name} does not hold.",
        "De handtekening van {key} op {name} klopt niet.",
    ),
    "note-unknown": (
        "None of the log keys given signed {name}. A log that changed keys has several: give them all.",
        "Geen van de opgegeven logsleutels heeft {name} ondertekend. Een log dat van sleutel wisselde heeft er meer: geef ze alle.",
    ),
    "note-holds": (
        "{name}: {origin}, {size} entries, root {root}; signed by {key}.",
        "{name}: {origin}, {size} boekingen, wortel {root}; ondertekend door {key}.",
    ),
    "note-unsigned": (
        "{name} is not signed: {origin}, {size} entries, root {root}.",
        "{name} is niet ondertekend: {origin}, {size} boekingen, wortel {root}.",
    ),
    "key-from-here": (
        "The log key comes from this copy itself ({name}): {key}. Compare it with the one you have from elsewhere.",
        "De logsleutel komt uit dit exemplaar zelf ({name}): {key}. Vergelijk hem met die van elders.",
    ),
    "no-key": (
        "There is no log key, so no signature was checked. Give it with --log-key.",
        "Er is geen logsleutel, dus geen handtekening is gecontroleerd. Geef hem met --log-key.",
    ),
    "key-malformed": ("{name} holds no verifier key: {key}.", "{name} bevat geen sleutel: {key}."),
    "witnesses-hold": (
        "{count} of {asked} witnesses cosigned {name}; {needed} are needed.",
        "{count} van {asked} getuigen hebben {name} medeondertekend; {needed} zijn nodig.",
    ),
    "witnesses-lack": (
        "Only {count} of {asked} witnesses cosigned {name}; {needed} are needed.",
        "Slechts {count} van {asked} getuigen hebben {name} medeondertekend; {needed} zijn nodig.",
    ),
    "no-witness": (
        "No witness was named, so nothing shows that others saw the same log. Give keys with --witness.",
        "Er is geen getuige genoemd, dus niets toont dat anderen hetzelfde log zagen. Geef sleutels met --witness.",
    ),
    "origin-differs": (
        "{name} is of another log: {found}, not {expected}.",
        "{name} is van een ander log: {found}, niet {expected}.",
    ),
    "size-differs": ("{name} is of size {found}.", "{name} is van grootte {found}."),
    "newest-behind": (
        "The file checkpoint is of size {found}, and a later one of size {size} is kept too. Publishing may have been broken off.",
        "Het bestand checkpoint is van grootte {found}, en er is ook een later van grootte {size}. Misschien is het publiceren afgebroken.",
    ),
    "tile-malformed": ("{name} is no tile of this log.", "{name} is geen tegel van dit log."),
    "tile-missing": ("The tile {name} is missing, or not whole.", "De tegel {name} ontbreekt, of is niet heel."),
    "tile-differs": (
        "The hashes in {name} are not those that the tiles below or beside it give.",
        "De hashes in {name} zijn niet die welke de tegels eronder of ernaast geven.",
    ),
    "tile-beyond": (
        "{name} goes beyond the newest checkpoint; that part was not checked.",
        "{name} gaat verder dan het nieuwste controlepunt; dat deel is niet gecontroleerd.",
    ),
    "tiles-hold": (
        "{count} tiles form one tree of {size} entries.",
        "{count} tegels vormen één boom van {size} boekingen.",
    ),
    "root-differs": (
        "The tiles do not give the root of {name} (size {size}). The log was rewritten, or the files were altered.",
        "De tegels geven niet de wortel van {name} (grootte {size}). Het log is herschreven, of de bestanden zijn veranderd.",
    ),
    "roots-hold": (
        "{count} checkpoints have the root that the tiles give, so each goes on from the one before.",
        "{count} controlepunten hebben de wortel die de tegels geven; elk bouwt dus voort op het vorige.",
    ),
    "bundle-malformed": (
        "{name} is no entry bundle of that width.",
        "{name} is geen bundel boekingen van die breedte.",
    ),
    "bundles-absent": (
        "The entries themselves are not published here; only their hashes were checked.",
        "De boekingen zelf zijn hier niet gepubliceerd; alleen hun hashes zijn gecontroleerd.",
    ),
    "bundle-missing": ("The entries of {name} are missing.", "De boekingen van {name} ontbreken."),
    "entry-malformed": ("Entry {index} is not an entry ({problem}).", "Boeking {index} is geen boeking ({problem})."),
    "entry-differs": (
        "Entry {index} is not the one whose hash is in the tree.",
        "Boeking {index} is niet die waarvan de hash in de boom staat.",
    ),
    "entry-disorder": (
        "Entry {index} does not follow on the one before it.",
        "Boeking {index} sluit niet aan op de vorige.",
    ),
    "entries-hold": (
        "{count} entries are in the tree, byte for byte.",
        "{count} boekingen staan byte voor byte in de boom.",
    ),
    "signature-fails": (
        "The official's signature of entry {index} does not hold ({problem}).",
        "De handtekening van de functionaris onder boeking {index} klopt niet ({problem}).",
    ),
    "signature-unchecked": (
        "The official's signature of entry {index} was not checked ({problem}).",
        "De handtekening van de functionaris onder boeking {index} is niet gecontroleerd ({problem}).",
    ),
    "signatures-hold": (
        "The officials' signatures of {count} entries hold (by {program}, keys {keys}).",
        "De handtekeningen van functionarissen onder {count} boekingen kloppen (door {program}, sleutels {keys}).",
    ),
    "json-malformed": (
        "{name} is not canonical JSON as the format asks.",
        "{name} is geen canonieke JSON zoals het formaat vraagt.",
    ),
    "core-differs": (
        "core.json and the checkpoint differ about {name}.",
        "core.json en het controlepunt verschillen over {name}.",
    ),
    "core-holds": (
        "core.json, SHA-256 {digest}: the state on {on}, as known at {known_at}; {rows} rows.",
        "core.json, SHA-256 {digest}: de stand op {on}, zoals bekend op {known_at}; {rows} rijen.",
    ),
    "entry-absent": (
        "Entry {index}, which the answer rests on, is not in the package.",
        "Boeking {index}, waar het antwoord op rust, zit niet in het pakket.",
    ),
    "entries-withheld": (
        "A package for the public holds none of the {count} entries that the answer rests on, since they name officials.",
        "Een pakket voor het publiek bevat geen van de {count} boekingen waar het antwoord op rust: ze noemen functionarissen.",
    ),
    "reference-differs": (
        "Field {field} of entry {index} does not hold the digest that the answer names.",
        "Veld {field} van boeking {index} bevat niet de digest die het antwoord noemt.",
    ),
    "text-differs": (
        "The text of field {field} of entry {index} does not fit its digest, or nothing refers to it.",
        "De tekst van veld {field} van boeking {index} past niet bij de digest, of niets verwijst ernaar.",
    ),
    "text-absent": (
        "The text of field {field} of entry {index} is not here: it was withheld or erased.",
        "De tekst van veld {field} van boeking {index} is er niet: niet verstrekt of gewist.",
    ),
    "text-withheld": (
        "The text of field {field} of entry {index} is withheld from the public: {ground}, by entry {entry}, of {by}.",
        "De tekst van veld {field} van boeking {index} krijgt het publiek niet: {ground}, door boeking {entry}, van {by}.",
    ),
    "text-erased": (
        "The text of field {field} of entry {index} was erased: {ground}, by entry {entry}, of {by}.",
        "De tekst van veld {field} van boeking {index} is gewist: {ground}, door boeking {entry}, van {by}.",
    ),
    "text-unaccounted": (
        "The text of field {field} of entry {index} is missing, and withholdings.json does not say why.",
        "De tekst van veld {field} van boeking {index} ontbreekt, en withholdings.json zegt niet waarom.",
    ),
    "withheld-text-here": (
        "The text of field {field} of entry {index} is here, and withholdings.json says that it is withheld or erased.",
        "De tekst van veld {field} van boeking {index} is er, en withholdings.json zegt dat hij is weggelaten of gewist.",
    ),
    "withholding-unknown": (
        "withholdings.json names field {field} of entry {index}, to which the answer does not refer.",
        "withholdings.json noemt veld {field} van boeking {index}, waar het antwoord niet naar verwijst.",
    ),
    "withholding-differs": (
        "What withholdings.json says of field {field} of entry {index} is not what entry {entry} decided.",
        "Wat withholdings.json zegt van veld {field} van boeking {index} is niet wat boeking {entry} besloot.",
    ),
    "withholdings-hold": (
        "withholdings.json says of each text that is not here why not: {count}.",
        "withholdings.json zegt van elke tekst die er niet is waarom: {count}.",
    ),
    "withholdings-later": (
        "{count} of them by entries of index {size} or later, which this package cannot show: ask for their receipts.",
        "{count} daarvan door boekingen vanaf {size}, die dit pakket niet kan tonen: vraag hun ontvangstbewijzen.",
    ),
    "texts-hold": (
        "{count} texts fit the digests in the answer.",
        "{count} teksten passen bij de digests in het antwoord.",
    ),
    "rows-unproven": (
        "That the rows follow from the entries was not checked: read the entries, or ask the ledger again.",
        "Of de rijen uit de boekingen volgen is niet gecontroleerd: lees de boekingen, of vraag het grootboek opnieuw.",
    ),
    "proof-malformed": ("{name} is no tlog-proof ({problem}).", "{name} is geen tlog-proof ({problem})."),
    "proof-fails": (
        "The proof does not lead from this entry to the root of its checkpoint.",
        "Het bewijs leidt niet van deze boeking naar de wortel van zijn controlepunt.",
    ),
    "proof-holds": (
        "Entry {index} is in the ledger of {size} entries, SHA-256 of the leaf {leaf}.",
        "Boeking {index} staat in het grootboek van {size} boekingen, SHA-256 van het blad {leaf}.",
    ),
}


class Wrong(Exception):
    """Bytes that are not of their format; the text says which rule they break."""


class Report:
    """What was found, printed as it is found."""

    def __init__(self, language):
        self.language = language
        self.unsound = 0

    def ok(self, code, **details):
        self._say("OK", code, details)

    def notice(self, code, **details):
        self._say("NOTICE", code, details)

    def wrong(self, code, **details):
        self.unsound += 1
        self._say("UNSOUND", code, details)

    def _say(self, level, code, details):
        text = MESSAGES[code][self.language == "nl"].format(**details)
        print("{:8}{} [{}]".format(level, ascii_only(text), code))


def ascii_only(text):
    """Nothing that a terminal would obey: what is not printable becomes a question mark."""
    return "".join(each if each.isprintable() else "?" for each in text)


# ---------------------------------------------------------------------------------------------------------------------
# Base64, JSON
# ---------------------------------------------------------------------------------------------------------------------


def from_base64(text):
    """Standard base64 with padding (RFC 4648 section 4), in the only form that encoding gives."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except ValueError:
        raise Wrong("base64")
    if base64.b64encode(data).decode("ascii") != text:
        raise Wrong("base64")
    return data


def to_base64(data):
    return base64.b64encode(data).decode("ascii")


def parse_json(data):
    """The value of canonical JSON: what encoding again gives the very same bytes for. No fractions, no null."""

    def refuse(_):
        raise Wrong("JSON with fractions")

    try:
        value = json.loads(data.decode("utf-8"), parse_float=refuse, parse_constant=refuse)
        if encode_json(value) != data:
            raise Wrong("JSON that is not canonical")
    except (ValueError, RecursionError):
        raise Wrong("JSON")
    return value


def encode_json(value):
    """RFC 8785 for what the format allows: keys below U+10000, whole numbers, no fractions and no null."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


# ---------------------------------------------------------------------------------------------------------------------
# The tree: RFC 6962 section 2.1
# ---------------------------------------------------------------------------------------------------------------------


def leaf_hash(data):
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def tree_hash(hashes):
    """The root over leaf hashes; a last one without a neighbour goes up a level as it is."""
    level = list(hashes)
    while len(level) > 1:
        above = [node_hash(level[at], level[at + 1]) for at in range(0, len(level) - 1, 2)]
        level = above + level[2 * len(above) :]
    return level[0] if level else EMPTY_ROOT


def root_of_path(leaf, index, size, path):
    """The root to which an inclusion path leads (RFC 9162 section 2.1.3.2)."""
    if not 0 <= index < size:
        raise Wrong("index outside the tree")
    position, last, root = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            raise Wrong("path too long")
        if position & 1 or position == last:
            root = node_hash(sibling, root)
            while position and not position & 1:
                position, last = position >> 1, last >> 1
        else:
            root = node_hash(root, sibling)
        position, last = position >> 1, last >> 1
    if last:
        raise Wrong("path too short")
    return root


# ---------------------------------------------------------------------------------------------------------------------
# Ed25519: RFC 8032 section 5.1. Slow, and only to verify.
# ---------------------------------------------------------------------------------------------------------------------

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def point_of(data):
    """The point of 32 bytes, in the coordinates X, Y, Z, T; None where there is none."""
    number = int.from_bytes(data, "little")
    y, sign = number % 2**255, number >> 255
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x % 2 != sign:
        x = P - x
    return x, y, 1, x * y % P


def added(first, second):
    x1, y1, z1, t1 = first
    x2, y2, z2, t2 = second
    a, b = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    c, d = 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(number, point):
    total = (0, 1, 1, 0)
    while number:
        if number & 1:
            total = added(total, point)
        point, number = added(point, point), number >> 1
    return total


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def ed25519_holds(public, message, signature):
    """Whether 64 bytes are the signature of a public key (32 bytes) over a message."""
    if len(public) != 32 or len(signature) != 64:
        return False
    key, r = point_of(public), point_of(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if key is None or r is None or s >= ORDER:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % ORDER
    x1, y1, z1, _ = times(s, BASE)
    x2, y2, z2, _ = added(r, times(k, key))
    return (x1 * z2 - x2 * z1) % P == 0 and (y1 * z2 - y2 * z1) % P == 0


# ---------------------------------------------------------------------------------------------------------------------
# Signed notes and checkpoints: C2SP signed-note, tlog-checkpoint, tlog-cosignature
# ---------------------------------------------------------------------------------------------------------------------

LOG_KEY, WITNESS_KEY = 1, 4


class Key:
    """A verifier key: NAME+ID+BASE64(type || public key)."""

    def __init__(self, text):
        self.text = text.strip("\r\n ")
        parts = self.text.split("+", 2)
        if len(parts) != 3 or not parts[0]:
            raise Wrong("NAME+ID+KEY")
        self.name, data = parts[0], from_base64(parts[2])
        self.id = hashlib.sha256(self.name.encode("utf-8") + b"\n" + data).digest()[:4]
        if parts[1] != self.id.hex() or len(data) != 33 or data[0] not in (LOG_KEY, WITNESS_KEY):
            raise Wrong("its id or its type")
        self.type, self.public = data[0], data[1:]

    def signed(self, text, signature):
        """Whether it signed the text of a note."""
        if self.type == LOG_KEY:
            return ed25519_holds(self.public, text, signature)
        seconds = int.from_bytes(signature[:8], "big")
        message = b"cosignature/v1\ntime %d\n" % seconds + text
        return seconds < 2**63 and ed25519_holds(self.public, message, signature[8:])


class Checkpoint:
    """Origin, size and root; and the signatures under them, as (name, key id, signature)."""

    def __init__(self, data, signed=True):
        try:
            whole = data.decode("utf-8")
        except UnicodeDecodeError:
            raise Wrong("UTF-8")
        if any(each < " " and each != "\n" for each in whole) or len(data) > 1000000:
            raise Wrong("control characters or length")
        end = whole.rfind("\n\n") + 1 if signed else len(whole)
        text, block = whole[:end], whole[end + 1 :]
        lines = text.split("\n")
        if len(lines) < 4 or lines.pop() or not all(lines):
            raise Wrong("ORIGIN, SIZE, ROOT")
        if not re.match(r"(0|[1-9][0-9]{0,18})\Z", lines[1]):
            raise Wrong("size")
        self.text, self.origin, self.size = text.encode("utf-8"), lines[0], int(lines[1])
        self.root = from_base64(lines[2])
        if len(self.root) != 32 or (self.size == 0 and self.root != EMPTY_ROOT):
            raise Wrong("root")
        self.signatures = []
        if signed:
            if not block.endswith("\n"):
                raise Wrong("signature lines")
            self.signatures = [self._signature(line) for line in block[:-1].split("\n")]

    @staticmethod
    def _signature(line):
        parts = line.split(" ")
        if len(parts) != 3 or parts[0] != "\u2014" or not parts[1] or "+" in parts[1]:
            raise Wrong("signature lines")
        data = from_base64(parts[2])
        if len(data) < 5:
            raise Wrong("signature lines")
        return parts[1], data[:4], data[4:]

    def verified_by(self, keys):
        """The keys among these that signed. Raises Wrong, with the key's name, where one of them fails."""
        found = []
        for name, key_id, signature in self.signatures:
            for key in keys:
                if (key.name, key.id) == (name, key_id):
                    if not key.signed(self.text, signature):
                        raise Wrong(name)
                    if key.public not in [each.public for each in found]:
                        found.append(key)
        return found


def check_note(data, name, keys, options, report, newest=True):
    """Parse a checkpoint and check its log's signature and its witnesses'. None where it cannot be read.

    Of a log only the newest checkpoint needs its witnesses: the tiles tie the others to it.
    """
    try:
        note = Checkpoint(data)
    except Wrong as wrong:
        report.wrong("note-malformed", name=name, problem=wrong)
        return None
    try:
        signers = note.verified_by(keys)
        witnesses = [key for key in note.verified_by(options.witness) if key.public not in [k.public for k in keys]]
    except Wrong as wrong:
        report.wrong("note-fails", name=name, key=wrong)
        return note
    about = {"name": name, "origin": note.origin, "size": note.size, "root": to_base64(note.root)}
    if signers:
        report.ok("note-holds", key=", ".join(key.name for key in signers), **about)
    elif keys:
        report.wrong("note-unknown", name=name)
    if not newest:
        return note
    if options.witness:
        needed = len(options.witness) if options.quorum is None else options.quorum
        counts = {"count": len(witnesses), "asked": len(options.witness), "needed": needed, "name": name}
        if len(witnesses) < needed:
            report.wrong("witnesses-lack", **counts)
        else:
            report.ok("witnesses-hold", **counts)
    else:
        report.notice("no-witness")
    return note


def log_keys(files, options, report):
    """The log's keys: those given, else those in the copy itself, of which a notice warns."""
    if options.log_key:
        return options.log_key
    data = files.read("log.vkey") if files is not None else None
    if data is None:
        report.notice("no-key")
        return []
    keys = []
    for line in data.decode("utf-8", "replace").splitlines():
        try:
            keys.append(Key(line))
        except Wrong:
            report.wrong("key-malformed", name="log.vkey", key=line[:200])
            continue
        report.notice("key-from-here", name="log.vkey", key=line)
    if not keys:
        report.notice("no-key")
    return keys


# ---------------------------------------------------------------------------------------------------------------------
# Tiles: C2SP tlog-tiles
# ---------------------------------------------------------------------------------------------------------------------

TILE = re.compile(r"tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/)*[0-9]{3})(?:\.p/([1-9][0-9]{0,2}))?\Z")


def tile_path(level, number, width=256):
    groups = ["%03d" % (number % 1000)]
    while number >= 1000:
        number //= 1000
        groups.insert(0, "x%03d" % (number % 1000))
    return "tile/%s/%s%s" % (level, "/".join(groups), "" if width == 256 else ".p/%d" % width)


def parse_tile_path(path):
    """Level, number and width of a path; None where it is not the path of a tile."""
    found = TILE.match(path)
    if not found:
        return None
    level = found.group(1) if found.group(1) == "entries" else int(found.group(1))
    number = int(found.group(2).replace("x", "").replace("/", ""))
    width = int(found.group(3) or 256)
    return (level, number, width) if tile_path(level, number, width) == path else None


class Tree:
    """The hashes of every level of tiles, worked out from the tiles of level 0 alone."""

    def __init__(self, files, tiles, size):
        """``tiles`` has the widths that there are by level and number. Raises Wrong with the path of one that lacks."""
        leaves = []
        for number in range((size + 255) // 256):
            width = min(256, size - 256 * number)
            enough = [each for each in tiles.get((0, number), ()) if each >= width]
            data = files.read(tile_path(0, number, min(enough))) if enough else None
            if data is None or len(data) < 32 * width:
                raise Wrong(tile_path(0, number, width))
            leaves += [data[at : at + 32] for at in range(0, 32 * width, 32)]
        self.levels = [leaves]
        while len(self.levels[-1]) >= 256:
            below = self.levels[-1]
            self.levels.append([tree_hash(below[at : at + 256]) for at in range(0, len(below) - 255, 256)])

    def root(self, size):
        """The root over the first entries: from the complete subtrees that they end in."""
        peaks = []
        for level in reversed(range(len(self.levels))):
            stop = size >> 8 * level
            at = stop - stop % 256
            for bit in range(7, -1, -1):
                if (stop % 256) >> bit & 1:
                    peaks.append(tree_hash(self.levels[level][at : at + 2**bit]))
                    at += 2**bit
        root = peaks.pop() if peaks else EMPTY_ROOT
        while peaks:
            root = node_hash(peaks.pop(), root)
        return root

    def check_tile(self, name, tile, data, report, exact):
        """Compare a tile with what level 0 gives. ``exact``: only tiles of the tree's own size may be here."""
        level, number, width = tile
        known = self.levels[level][256 * number : 256 * number + width] if level < len(self.levels) else []
        widest = min(256, len(self.levels[level]) - 256 * number) if level < len(self.levels) else 0
        if len(data) != 32 * width or (exact and width != widest):
            report.wrong("tile-malformed", name=name)
        elif data[: 32 * len(known)] != b"".join(known):
            report.wrong("tile-differs", name=name)
        elif len(known) < width:
            report.notice("tile-beyond", name=name)


def check_tree(files, size, report, exact=False):
    """Build the tree from level 0, and compare every other tile with it. None where level 0 is not whole."""
    tiles, names = {}, []
    for name in files.names():
        if name.startswith("tile/"):
            tile = parse_tile_path(name)
            if tile is None:
                report.wrong("tile-malformed", name=name)
            else:
                tiles.setdefault(tile[:2], []).append(tile[2])
                names.append((name, tile))
    try:
        tree = Tree(files, tiles, size)
    except Wrong as wrong:
        report.wrong("tile-missing", name=wrong)
        return None, []
    hash_tiles = [(name, tile) for name, tile in names if tile[0] != "entries"]
    for name, tile in hash_tiles:
        tree.check_tile(name, tile, files.read(name) or b"", report, exact)
    for level, hashes in enumerate(tree.levels):
        for number in range((len(hashes) + 255) // 256):
            width = min(256, len(hashes) - 256 * number)
            if not any(each >= width for each in tiles.get((level, number), ())):
                report.wrong("tile-missing", name=tile_path(level, number, width))
    report.ok("tiles-hold", count=len(hash_tiles), size=size)
    return tree, [each for each in names if each[1][0] == "entries"]


def split_bundle(data, width):
    """The entries of a bundle: uint16 length || entry, as many as it is wide."""
    entries, at = [], 0
    while at + 2 <= len(data) and len(entries) < width:
        length = int.from_bytes(data[at : at + 2], "big")
        entries.append(data[at + 2 : at + 2 + length])
        at += 2 + length
    if at != len(data) or len(entries) != width:
        raise Wrong("length")
    return entries


# ---------------------------------------------------------------------------------------------------------------------
# Entries and officials' signatures: docs/act-and-entry.md, OpenSSH PROTOCOL.sshsig
# ---------------------------------------------------------------------------------------------------------------------


class Entry:
    """An entry in parts. The act's bytes are those that stand in the entry: canonical JSON nests."""

    def __init__(self, data):
        value = parse_json(data)
        try:
            self.index, self.recorded_at = value["index"], value["recorded_at"]
            self.rehearsal, self.signature = value["rehearsal"], value["signed"]["signature"]
            self.act = value["signed"]["act"]
            self.ledger, self.handle = self.act["ledger"], self.act["actor"]["handle"]
            self.sshsig = from_base64(self.signature["sshsig"])
        except (KeyError, TypeError, AttributeError):
            raise Wrong("a part is missing")
        form = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z\Z"
        texts = (self.recorded_at, self.ledger, self.handle)
        if not all(isinstance(each, str) for each in texts) or not re.match(form, self.recorded_at):
            raise Wrong("a part has another form")
        if type(self.index) is not int or type(self.rehearsal) is not bool:
            raise Wrong("a part has another form")
        if not re.match(r"[A-Za-z0-9][A-Za-z0-9._@:/+-]{0,99}\Z", self.handle):
            raise Wrong("a handle that is none")

    def message(self):
        """What the official signed: the act, or the root over the acts of one batch."""
        act = encode_json(self.act)
        batch = self.signature.get("batch")
        if batch is None:
            return act
        try:
            path = [from_base64(each) for each in batch["path"]]
            root = root_of_path(leaf_hash(act), batch["position"], batch["count"], path)
            return b"grootboek-batch/v1\n%d\n%s\n" % (batch["count"], to_base64(root).encode("ascii"))
        except (KeyError, TypeError, AttributeError):
            raise Wrong("a part of the batch is missing")

    def commitments(self):
        """Field -> digest, of the event's fields by their path within it and of the others from the act."""
        found = {}

        def walk(value, path):
            if isinstance(value, dict) and "sd" in value:
                found[path] = value["sd"]
            elif isinstance(value, (dict, list)):
                for name, item in value.items() if isinstance(value, dict) else enumerate(value):
                    walk(item, "%s.%s" % (path, name) if path else str(name))

        walk(self.act.get("event", {}), "")
        walk({name: item for name, item in self.act.items() if name != "event"}, "")
        return found


def take(data, count):
    """The first SSH strings of some bytes (RFC 4251 section 5), which end with the last of them."""
    found = []
    for _ in range(count):
        length = int.from_bytes(data[:4], "big")
        if len(data) < 4 + length:
            raise Wrong("SSHSIG")
        found.append(data[4 : 4 + length])
        data = data[4 + length :]
    if data:
        raise Wrong("SSHSIG")
    return found


def ssh_string(data):
    return struct.pack(">I", len(data)) + data


class Signatures:
    """Checks officials' signatures by ssh-keygen where there is one, else by this file.

    ``signers`` is an OpenSSH allowed-signers file, or None: then a signature is only held against the key that it
    names itself, which shows that nothing was altered since, and not who signed.
    """

    def __init__(self, signers, options):
        self.signers = signers
        self.program = None if options.no_ssh_keygen else shutil.which("ssh-keygen")
        self.folder = tempfile.mkdtemp(prefix="grootboek-verify-")
        self.checked = {}
        if signers is not None:
            self._write("allowed_signers", signers)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def check(self, entry):
        """Raises Wrong where the signature does not hold. The entries of one batch share one signature."""
        what = (entry.sshsig, entry.message(), entry.handle)
        if what not in self.checked:
            self.checked[what] = None
            try:
                (self._by_program if self.program else self._by_ourselves)(entry, what[1])
            except Wrong as wrong:
                self.checked[what] = wrong
        if self.checked[what] is not None:
            raise self.checked[what]

    def _by_program(self, entry, message):
        text = to_base64(entry.sshsig)
        lines = [text[at : at + 70] for at in range(0, len(text), 70)]
        armor = ["-----BEGIN SSH SIGNATURE-----"] + lines + ["-----END SSH SIGNATURE-----", ""]
        signature = self._write("sig", "\n".join(armor).encode("ascii"))
        command = [self.program, "-Y", "check-novalidate", "-n", NAMESPACE, "-s", signature]
        if self.signers is not None:
            allowed = os.path.join(self.folder, "allowed_signers")
            when = re.sub(r"[-:T]|\..*", "", entry.recorded_at) + "Z"
            command = [self.program, "-Y", "verify", "-f", allowed, "-I", entry.handle, "-n", NAMESPACE]
            command += ["-s", signature, "-Overify-time=" + when]
        done = subprocess.run(command, input=message, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode:
            raise Wrong((done.stderr or done.stdout).decode("utf-8", "replace").strip().split("\n")[0][:200])

    def _by_ourselves(self, entry, message):
        if entry.sshsig[:10] != b"SSHSIG\x00\x00\x00\x01":
            raise Wrong("SSHSIG")
        key, namespace, reserved, algorithm, blob = take(entry.sshsig[10:], 5)
        kind, raw = take(blob, 2)
        if namespace != NAMESPACE.encode("ascii") or reserved or algorithm != b"sha512":
            raise Wrong("another namespace or hash")
        if kind != b"ssh-ed25519" or take(key, 2)[0] != b"ssh-ed25519":
            raise Wrong("a type of key that only ssh-keygen knows")
        digest = hashlib.sha512(message).digest()
        signed = b"SSHSIG" + b"".join(ssh_string(each) for each in (namespace, b"", algorithm, digest))
        if not ed25519_holds(take(key, 2)[1], signed, raw):
            raise Wrong("it does not verify")
        if self.signers is not None and not self._allowed(entry, key):
            raise Wrong("no line of the allowed signers has this key for this official at that time")

    def _allowed(self, entry, key):
        """Whether a line of the file names the official, the key, the namespace and a time that fits."""
        when = re.sub(r"[-:T]|\..*", "", entry.recorded_at)
        for line in self.signers.decode("utf-8", "replace").split("\n"):
            found = re.match(r'(\S+) namespaces="act@grootboek"(\S*) ssh-ed25519 (\S+)\Z', line)
            if found and found.group(1) == entry.handle and found.group(3) == to_base64(key):
                after = re.search(r',valid-after="(\d{14})Z"', found.group(2))
                before = re.search(r',valid-before="(\d{14})Z"', found.group(2))
                if (not after or after.group(1) <= when) and (not before or when < before.group(1)):
                    return True
        return False

    def _write(self, name, data):
        path = os.path.join(self.folder, name)
        with open(path, "wb") as file:
            file.write(data)
        return path


def check_signatures(entries, signers, source, options, report):
    """The officials' signatures of some entries."""
    held = 0
    with Signatures(signers, options) as signatures:
        for entry in entries:
            try:
                signatures.check(entry)
                held += 1
            except Wrong as wrong:
                report.wrong("signature-fails", index=entry.index, problem=wrong)
        program = "ssh-keygen" if signatures.program else "Python"
    if held:
        report.ok("signatures-hold", count=held, program=program, keys=source)


def allowed_signers(files, options):
    """The allowed-signers file and where it is from: the one given, else the copy's own, else none."""
    if options.allowed_signers is not None:
        return options.allowed_signers, "--allowed-signers"
    data = files.read("allowed_signers") if files is not None else None
    return (data, "allowed_signers") if data is not None else (None, "SSHSIG")


# ---------------------------------------------------------------------------------------------------------------------
# Where the files are: a folder, or a zip
# ---------------------------------------------------------------------------------------------------------------------


class Folder:
    """The files below a folder; links and what is no file are left alone."""

    def __init__(self, path):
        self.path = path

    def names(self):
        found = []
        for folder, _, names in os.walk(self.path):
            for name in names:
                found.append(os.path.relpath(os.path.join(folder, name), self.path).replace(os.sep, "/"))
        # Hidden files are no part of either format: one that was being written when the writer was stopped, a lock.
        return sorted(each for each in found if not any(part.startswith(".") for part in each.split("/")))

    def read(self, name):
        """The bytes of a file; None where there is none."""
        path = os.path.join(self.path, *name.split("/"))
        if os.path.islink(path) or not os.path.isfile(path):
            return None
        with open(path, "rb") as file:
            return file.read()


class Zip:
    """The members of a zip as grootboek writes it: stored, in order of name, fixed times, and not a byte besides.

    Nothing is unpacked: the members are slices of the file, so it cannot grow, and no name reaches the disk. The
    archive is then written anew and has to be the same.
    """

    LOCAL = struct.Struct("<IHHHHHIIIHH")
    CENTRAL = struct.Struct("<IHHHHHHIIIHHHHHII")
    END = struct.Struct("<IHHHHIIH")
    FLAGS, DOS_TIME, DOS_DATE, VERSION, UNIX, MODE = 0, 0, 33, 20, 3, 0o100644

    def __init__(self, data):
        self.members = {}
        at = 0
        while data[at : at + 4] == b"PK\x03\x04":
            if len(data) < at + 30:
                raise Wrong("cut off")
            fields = self.LOCAL.unpack_from(data, at)
            size, name_length = fields[7], fields[9]
            start = at + 30 + name_length
            name = data[at + 30 : start].decode("ascii", "replace")
            if not re.match(r"[A-Za-z0-9_][A-Za-z0-9_.]*(/[A-Za-z0-9_][A-Za-z0-9_.]*)*\Z", name):
                raise Wrong("a name")
            if name in self.members:
                raise Wrong("a name twice")
            self.members[name] = data[start : start + size]
            at = start + size
        if not self.members or self.written() != data:
            raise Wrong("other bytes than these members give")

    def written(self):
        import zlib

        body, directory = [], []
        at = 0
        for name in sorted(self.members):
            data, path = self.members[name], name.encode("ascii")
            crc = zlib.crc32(data)
            shared = (self.FLAGS, 0, self.DOS_TIME, self.DOS_DATE, crc, len(data), len(data), len(path), 0)
            body += [self.LOCAL.pack(0x04034B50, self.VERSION, *shared), path, data]
            made_by = self.UNIX << 8 | self.VERSION
            record = self.CENTRAL.pack(0x02014B50, made_by, self.VERSION, *shared, 0, 0, 0, self.MODE << 16, at)
            directory += [record, path]
            at += 30 + len(path) + len(data)
        records = b"".join(directory)
        count = len(self.members)
        end = self.END.pack(0x06054B50, 0, 0, count, count, len(records), at, 0)
        return b"".join(body) + records + end

    def names(self):
        return sorted(self.members)

    def read(self, name):
        return self.members.get(name)


# ---------------------------------------------------------------------------------------------------------------------
# The three things that can be checked
# ---------------------------------------------------------------------------------------------------------------------


def check_published(files, options, report):
    """A published log: its kept checkpoints, its tiles, and its entries where they are published too."""
    keys = log_keys(files, options, report)
    names = [each for each in files.names() if re.match(r"checkpoint(\.(0|[1-9][0-9]*))?\Z", each)]
    notes = []
    if "checkpoint" not in names:
        report.wrong("file-missing", name="checkpoint")
    for name in names:
        note = check_note(files.read(name) or b"", name, keys, options, report, newest=name == "checkpoint")
        if note is not None:
            notes.append((name, note))
            if name != "checkpoint" and name != "checkpoint.%d" % note.size:
                report.wrong("size-differs", name=name, found=note.size)
            if note.origin != notes[0][1].origin:
                report.wrong("origin-differs", name=name, found=note.origin, expected=notes[0][1].origin)
    size = max([note.size for _, note in notes] or [0])
    newest = [note for name, note in notes if name == "checkpoint"]
    if newest and newest[0].size != size:
        report.notice("newest-behind", found=newest[0].size, size=size)
    tree, bundles = check_tree(files, size, report)
    if tree is None:
        return
    held = 0
    for name, note in notes:
        if tree.root(note.size) != note.root:
            report.wrong("root-differs", name=name, size=note.size)
        else:
            held += 1
    if held:
        report.ok("roots-hold", count=held)
    check_bundles(files, bundles, tree, size, options, report)


def check_bundles(files, bundles, tree, size, options, report):
    """The published entries against the leaves, and against each other."""
    if not bundles:
        report.notice("bundles-absent")
        return
    entries = {}
    for name, (_, number, width) in bundles:
        try:
            for at, data in enumerate(split_bundle(files.read(name) or b"", width), 256 * number):
                if at >= size:
                    report.notice("tile-beyond", name=name)
                    break
                if leaf_hash(data) != tree.levels[0][at]:
                    report.wrong("entry-differs", index=at)
                elif at not in entries:
                    entries[at] = data
        except Wrong:
            report.wrong("bundle-malformed", name=name)
    if len(entries) < size:
        missing = next(at for at in range(size) if at not in entries)
        report.wrong("bundle-missing", name=tile_path("entries", missing // 256))
    parsed = parse_entries(sorted(entries.items()), report)
    check_order(parsed, report)
    report.ok("entries-hold", count=len(parsed))
    signers, source = allowed_signers(files, options)
    check_signatures(parsed, signers, source, options, report)


def parse_entries(entries, report):
    """The entries by index, those that are none left out and said."""
    parsed = []
    for index, data in entries:
        try:
            entry = Entry(data)
            if entry.index != index:
                raise Wrong("another index: %d" % entry.index)
            parsed.append(entry)
        except Wrong as wrong:
            report.wrong("entry-malformed", index=index, problem=wrong)
    return parsed


def check_order(entries, report):
    """Recorded times go up; ledger and rehearsal stay what they are."""
    for before, after in zip(entries, entries[1:]):
        same = (before.ledger, before.rehearsal) == (after.ledger, after.rehearsal)
        if not before.recorded_at < after.recorded_at or not same:
            report.wrong("entry-disorder", index=after.index)


def check_receipt(path, options, report):
    """INDEX.leaf and INDEX.tlog-proof: the entry's bytes, and the proof that they are in the tree."""
    stem = re.sub(r"\.(leaf|tlog-proof)\Z", "", path)
    found = []
    for suffix in (".leaf", ".tlog-proof"):
        if not os.path.isfile(stem + suffix):
            report.wrong("file-missing", name=os.path.basename(stem + suffix))
            return
        with open(stem + suffix, "rb") as file:
            found.append(file.read())
    leaf, proof = found
    beside = Folder(os.path.dirname(path) or ".")
    keys = log_keys(beside, options, report)
    try:
        index, hashes, note_bytes = parse_proof(proof)
    except Wrong as wrong:
        report.wrong("proof-malformed", name=os.path.basename(stem) + ".tlog-proof", problem=wrong)
        return
    note = check_note(note_bytes, os.path.basename(stem) + ".tlog-proof", keys, options, report)
    if note is None:
        return
    try:
        if root_of_path(leaf_hash(leaf), index, note.size, hashes) != note.root:
            raise Wrong("root")
        report.ok("proof-holds", index=index, size=note.size, leaf=leaf_hash(leaf).hex())
    except Wrong:
        report.wrong("proof-fails")
    entries = parse_entries([(index, leaf)], report)
    signers, source = allowed_signers(beside, options)
    check_signatures(entries, signers, source, options, report)


def parse_proof(data):
    """Index, path and checkpoint of a tlog-proof, which are split at the first empty line."""
    head, empty, note = data.partition(b"\n\n")
    try:
        lines = head.decode("ascii").split("\n")
    except UnicodeDecodeError:
        raise Wrong("ASCII")
    if not empty or lines[0] != "c2sp.org/tlog-proof@v1":
        raise Wrong("first line")
    if len(lines) > 1 and lines[1].startswith("extra "):
        del lines[1]
    if len(lines) < 2 or not re.match(r"index (0|[1-9][0-9]{0,18})\Z", lines[1]) or len(lines) > 65:
        raise Wrong("index")
    hashes = [from_base64(line) for line in lines[2:]]
    if any(len(each) != 32 for each in hashes):
        raise Wrong("hashes")
    return int(lines[1][6:]), hashes, note


PACKAGE = {"README.txt", "LEESMIJ.txt", "SHA256SUMS", "allowed_signers", "core.json", "disclosures.json"}
PACKAGE |= {"entries.jsonl", "grootboek_verify.py"}
PACKAGE_MAY = {"checkpoint", "checkpoint.unsigned", "log.vkey", "withholdings.json"}  # the last since format 2


def check_package(files, options, report):
    """A snapshot package: every file of it against the others, up to the signed checkpoint."""
    names = [each for each in files.names() if "__pycache__" not in each]
    for name in sorted(PACKAGE - set(names)):
        report.wrong("file-missing", name=name)
    for name in names:
        if name not in PACKAGE | PACKAGE_MAY and not name.startswith("tile/"):
            report.wrong("member-unknown", name=name)
    check_sums(files, names, report)
    note = package_checkpoint(files, options, report)
    if note is None or PACKAGE - set(names):
        return
    tree, bundles = check_tree(files, note.size, report, exact=True)
    if tree is None:
        return
    for name, _ in bundles:
        report.wrong("member-unknown", name=name)
    if tree.root(note.size) != note.root:
        report.wrong("root-differs", name="checkpoint", size=note.size)
    entries = package_entries(files, tree, report)
    try:
        core = parse_json(files.read("core.json"))
        check_core(core, files.read("core.json"), note, report)
        check_texts(core, entries, tree.levels[0], files, report)
    except Wrong:
        report.wrong("json-malformed", name="core.json")
    signers, source = allowed_signers(files, options)
    check_signatures([entries[index] for index in sorted(entries)], signers, source, options, report)
    report.notice("rows-unproven")


def check_sums(files, names, report):
    """SHA256SUMS, as sha256sum -c reads it, names every file but itself."""
    listed = {}
    for line in (files.read("SHA256SUMS") or b"").decode("ascii", "replace").split("\n")[:-1]:
        digest, _, name = line.partition("  ")
        listed[name] = digest
    others = set(names) - {"SHA256SUMS"}
    wrong = sorted(others ^ set(listed))
    wrong += [each for each in sorted(others & set(listed)) if sha256_of(files, each) != listed[each]]
    for name in wrong:
        report.wrong("sums-differ", name=name)
    if not wrong:
        report.ok("sums-hold", count=len(others))


def sha256_of(files, name):
    return hashlib.sha256(files.read(name) or b"").hexdigest()


def package_checkpoint(files, options, report):
    """The checkpoint of a package, signed or, where it says so, not."""
    data = files.read("checkpoint")
    if data is not None:
        if files.read("checkpoint.unsigned") is not None:
            report.wrong("member-unknown", name="checkpoint.unsigned")
        return check_note(data, "checkpoint", log_keys(files, options, report), options, report)
    data = files.read("checkpoint.unsigned")
    if data is None:
        report.wrong("file-missing", name="checkpoint")
        return None
    try:
        note = Checkpoint(data, signed=False)
    except Wrong as wrong:
        report.wrong("note-malformed", name="checkpoint.unsigned", problem=wrong)
        return None
    # Who names keys asks for signatures.
    say = report.wrong if options.log_key or options.witness else report.notice
    about = {"origin": note.origin, "size": note.size, "root": to_base64(note.root)}
    say("note-unsigned", name="checkpoint.unsigned", **about)
    return note


def package_entries(files, tree, report):
    """The entries of a package by index, each held against its leaf."""
    lines = files.read("entries.jsonl").split(b"\n")
    found, last = {}, -1
    if lines.pop():
        report.wrong("json-malformed", name="entries.jsonl")
    for data in lines:
        try:
            entry = Entry(data)
        except Wrong as wrong:
            report.wrong("entry-malformed", index="?", problem=wrong)
            continue
        if not last < entry.index < len(tree.levels[0]) or leaf_hash(data) != tree.levels[0][entry.index]:
            report.wrong("entry-differs", index=entry.index)
            continue
        last = entry.index
        found[entry.index] = entry
    report.ok("entries-hold", count=len(found))
    return found


def check_core(core, data, note, report):
    """What the answer says of the ledger, against the checkpoint."""
    if not isinstance(core, dict) or not isinstance(core.get("question"), dict):
        raise Wrong("core")
    expected = {
        "origin": note.origin,
        "size": note.size,
        "root": to_base64(note.root),
        "index": note.size - 1,
        "rehearsal": note.origin.endswith("/rehearsal"),
    }
    for name in sorted(expected):
        if core.get(name) != expected[name] or type(core[name]) is not type(expected[name]):
            report.wrong("core-differs", name=name)
    about = {"on": core["question"].get("on"), "known_at": core["question"].get("known_at")}
    rows = core.get("rows")
    if not isinstance(rows, list):
        raise Wrong("rows")
    report.ok("core-holds", digest=hashlib.sha256(data).hexdigest(), rows=len(rows), **about)


def check_texts(core, entries, leaves, files, report):
    """Each text that the answer refers to: its digest in the entry, and the text, where it is here, in the digest."""
    references = {}
    rests_on = set()

    def walk(value):
        if isinstance(value, dict) and "sd" in value:
            texts = (value.get("field"), value["sd"])
            if set(value) != {"field", "index", "sd"} or type(value["index"]) is not int:
                raise Wrong("reference")
            if not all(isinstance(each, str) for each in texts):
                raise Wrong("reference")
            if references.setdefault((value["index"], value["field"]), value["sd"]) != value["sd"]:
                raise Wrong("two digests for one field")
            rests_on.add(value["index"])
        elif isinstance(value, dict):
            for name, item in value.items():
                if name == "rests_on" and isinstance(item, list):
                    rests_on.update(each for each in item if type(each) is int)
                walk(item)
        elif isinstance(value, list):
            for item in value:
                walk(item)

    walk(core)
    absent = sorted(rests_on - set(entries))
    if core.get("audience") == "public" and absent:
        report.notice("entries-withheld", count=len(absent))
        absent = []
    for index in absent:
        report.notice("entry-absent", index=index)
    for (index, field), digest in sorted(references.items()):
        if index in entries and entries[index].commitments().get(field) != digest:
            report.wrong("reference-differs", index=index, field=field)
    try:
        texts = parse_json(files.read("disclosures.json"))
        pairs = {}
        for index, fields in texts.items():
            if not re.match(r"(0|[1-9][0-9]{0,15})\Z", index):
                raise Wrong("index")
            pairs.update({(int(index), field): text for field, text in fields.items()})
    except (Wrong, AttributeError, ValueError):
        report.wrong("json-malformed", name="disclosures.json")
        return
    held = 0
    for (index, field), text in sorted(pairs.items()):
        if text_fits(text, field, references.get((index, field))):
            held += 1
        else:
            report.wrong("text-differs", index=index, field=field)
    absent = set(references) - set(pairs)
    data = files.read("withholdings.json")
    if data is None:  # a package of format 1
        for index, field in sorted(absent):
            report.notice("text-absent", index=index, field=field)
    else:
        try:
            withheld = parse_withholdings(data, core.get("audience"))
        except (Wrong, TypeError, KeyError, AttributeError):
            report.wrong("json-malformed", name="withholdings.json")
        else:
            check_withholdings(withheld, references, pairs, entries, leaves, report)
    report.ok("texts-hold", count=held)


DECIDED = {"approval", "approved_by", "field", "ground", "index", "mode", "proposal", "proposed_by"}
BY_RULE = {"field", "ground", "index", "mode", "recorded_by"}


def parse_withholdings(data, audience):
    """Why texts are not in the package, by entry and field."""
    value = parse_json(data)
    if not isinstance(value, list):
        raise Wrong("list")
    for each in value:
        by_rule = each.get("mode") == "by-rule"
        if set(each) - (set() if by_rule else {"selection_list"}) != (BY_RULE if by_rule else DECIDED):
            raise Wrong("parts")
        roles = ["recorded_by"] if by_rule else ["proposed_by", "approved_by"]
        codes = [each["ground"], each["mode"], each.get("selection_list", "-")]
        codes += [each[role]["organisation"] for role in roles]
        texts = [each["field"]] + [each[role].get("function", "") for role in roles]
        if any(set(each[role]) - {"function"} != {"organisation"} for role in roles):
            raise Wrong("by")
        if not all(isinstance(text, str) for text in texts + codes):
            raise Wrong("texts")
        if not all(re.match(r"[!-~]{1,200}\Z", code) for code in codes):
            raise Wrong("codes")
        indexes = [each["index"]]
        if not by_rule:
            if each["mode"] not in ("withheld", "erased"):
                raise Wrong("mode")
            for named in (each["proposal"], each["approval"]):
                if set(named) != {"index", "leaf"} or len(from_base64(named["leaf"])) != 32:
                    raise Wrong("entry")
                indexes.append(named["index"])
        if not all(type(index) is int and index >= 0 for index in indexes):
            raise Wrong("index")
        if indexes != sorted(set(indexes)):
            raise Wrong("order of the entries")
        if audience != "public" and each["mode"] != "erased":
            raise Wrong("who is not shown what is kept")
    keys = [(each["index"], each["field"]) for each in value]
    if keys != sorted(set(keys)):
        raise Wrong("order")
    return value


def check_withholdings(withheld, references, texts, entries, leaves, report):
    """The texts that are missing are those that are said to be, and the entries here decided what is said of them."""
    named = {(each["index"], each["field"]): each for each in withheld}
    wrong, later = report.unsound, 0
    for index, field in sorted(set(references) - set(texts) - set(named)):
        report.wrong("text-unaccounted", index=index, field=field)
    for (index, field), each in sorted(named.items()):
        about = {"index": index, "field": field}
        entry = each.get("approval", each)["index"]
        later += entry >= len(leaves)
        if (index, field) not in references:
            report.wrong("withholding-unknown", **about)
            continue
        if (index, field) in texts:
            report.wrong("withheld-text-here", **about)
        if each["mode"] != "by-rule":
            proposed = {name: each[name] for name in ("field", "ground", "mode", "selection_list") if name in each}
            expected = [("proposal", "proposed", "entry", index, proposed)]
            expected += [("approval", "approved", "proposal", each["proposal"]["index"], {})]
            for part, kind, about_name, about_index, parts in expected:
                at = each[part]["index"]
                other = at < len(leaves) and from_base64(each[part]["leaf"]) != leaves[at]
                if other or (at in entries and not decides(entries[at].act, kind, about_name, about_index, parts)):
                    report.wrong("withholding-differs", entry=at, **about)
        people = [each[role] for role in ("proposed_by", "approved_by", "recorded_by") if role in each]
        by = " + ".join("%s (%s)" % (one.get("function", "?"), one["organisation"]) for one in people)
        code = "text-erased" if each["mode"] == "erased" else "text-withheld"
        report.notice(code, ground=each["ground"], entry=entry, by=by, **about)
    if later:
        report.notice("withholdings-later", count=later, size=len(leaves))
    if report.unsound == wrong:
        report.ok("withholdings-hold", count=len(named))


def decides(act, kind, name, index, parts):
    """Whether an act is a proposal or an approval of a redaction that is about that entry and says just that."""
    event = act.get("event")
    if act.get("type") != "entry.redaction-%s.v1" % kind or not isinstance(event, dict):
        return False
    about = event.get(name)
    rest = {each: value for each, value in event.items() if each != name}
    return isinstance(about, dict) and about.get("index") == index and rest == parts


def text_fits(text, field, digest):
    """RFC 9901: digest = base64url(SHA-256(text)), text = base64url(JSON [salt, name, value])."""
    try:
        data = text.encode("ascii")
        parts = json.loads(base64.urlsafe_b64decode(data + b"=" * (-len(data) % 4)).decode("utf-8"))
    except (AttributeError, ValueError, RecursionError):
        return False
    found = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode("ascii").rstrip("=")
    return found == digest and isinstance(parts, list) and len(parts) == 3 and parts[1] == field


# ---------------------------------------------------------------------------------------------------------------------
# The command line
# ---------------------------------------------------------------------------------------------------------------------


def check(path, options, report):
    """Find out what a path is, and check it."""
    if re.search(r"\.(leaf|tlog-proof)\Z", path):
        check_receipt(path, options, report)
    elif os.path.isdir(path):
        names = os.listdir(path)
        if "core.json" in names:
            check_package(Folder(path), options, report)
        elif any(each == "tile" or each.startswith("checkpoint") for each in names):
            check_published(Folder(path), options, report)
        else:
            report.wrong("nothing-known", name=path)
    elif os.path.isfile(path):
        with open(path, "rb") as file:
            data = file.read()
        if data[:2] != b"PK":
            report.wrong("nothing-known", name=os.path.basename(path))
            return
        try:
            files = Zip(data)
        except (Wrong, struct.error) as wrong:
            report.wrong("zip-malformed", problem=wrong)
            return
        check_package(files, options, report)
    else:
        report.wrong("file-missing", name=path)


def key_argument(text):
    """Verifier keys: one, or a file with one a line."""
    lines = [text]
    if os.path.isfile(text):
        with open(text, encoding="utf-8", errors="replace", newline="\n") as file:
            lines = file.read().rstrip("\r\n").split("\n")
    try:
        return [Key(line) for line in lines]
    except Wrong as wrong:
        raise argparse.ArgumentTypeError("not a verifier key (%s): %s" % (wrong, text[:80]))


def file_argument(text):
    try:
        with open(text, "rb") as file:
            return file.read()
    except OSError as error:
        raise argparse.ArgumentTypeError("%s: %s" % (text, error.strerror))


def main(arguments=None):
    parser = argparse.ArgumentParser(
        description="Checks a grootboek snapshot package, published log or receipt, without grootboek.",
        epilog="Exit status: 0 nothing is unsound, 1 something is, 2 the command line is wrong.",
    )
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="package (zip or folder), log folder, .leaf or .tlog-proof; default: the folder of this file",
    )
    parser.add_argument(
        "--log-key",
        action="append",
        type=key_argument,
        default=[],
        metavar="VKEY",
        help="the log's verifier key, or a file with it; may be repeated, or several in the file, after a change of key",
    )
    parser.add_argument(
        "--witness",
        action="append",
        type=key_argument,
        default=[],
        metavar="VKEY",
        help="a witness's verifier key, or a file with it; may be repeated",
    )
    parser.add_argument(
        "--quorum", type=int, metavar="N", help="how many of the witnesses must have cosigned; default: all"
    )
    parser.add_argument(
        "--allowed-signers",
        type=file_argument,
        metavar="FILE",
        help="officials' keys in OpenSSH's form; default: the file of that name in the copy",
    )
    parser.add_argument(
        "--no-ssh-keygen",
        action="store_true",
        help="check officials' signatures in this program, also where ssh-keygen is installed",
    )
    parser.add_argument("--lang", choices=("en", "nl"), default="en", help="language of the findings")
    options = parser.parse_args(arguments)
    options.log_key = [key for keys in options.log_key for key in keys]
    options.witness = [key for keys in options.witness for key in keys]
    if options.quorum is not None and not 1 <= options.quorum <= len(options.witness):
        parser.error("--quorum must be from 1 to the number of --witness")
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    report = Report(options.lang)
    for path in options.paths or [os.path.dirname(os.path.abspath(__file__))]:
        try:
            check(path, options, report)
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError) as error:
            # What is so far from its format that no check above names it.
            report.wrong("unreadable", name=path, problem="%s: %s" % (type(error).__name__, error))
    print("RESULT  " + ("UNSOUND" if report.unsound else "SOUND"))
    return 1 if report.unsound else 0


if __name__ == "__main__":
    sys.exit(main())
