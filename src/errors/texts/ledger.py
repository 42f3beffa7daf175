"""Error and finding texts of the ledger room: code -> (English, Dutch)."""

from __future__ import annotations

from . import (
    imports,
    imports_tables,
    ledger_audit,
    ledger_audit_file,
    ledger_audit_keys,
    ledger_commands,
    ledger_publishing,
    ledger_recording,
    ledger_storage,
    ledger_timestamps,
    log_keys,
    reorganisations,
    signed_checkpoints,
)

TEXTS: dict[str, tuple[str, str]] = {
    **ledger_storage.TEXTS,
    **ledger_recording.TEXTS,
    **ledger_commands.TEXTS,
    **ledger_audit.TEXTS,
    **ledger_audit_file.TEXTS,
    **ledger_audit_keys.TEXTS,
    **log_keys.TEXTS,
    **signed_checkpoints.TEXTS,
    **imports.TEXTS,
    **imports_tables.TEXTS,
    **reorganisations.TEXTS,
    **ledger_publishing.TEXTS,
    **ledger_timestamps.TEXTS,
}
