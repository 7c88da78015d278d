"""A library on its way to another installation: all it needs to be there as it is here."""

from store.transfer.export import export_csv, export_lines
from store.transfer.records import import_record, is_record

__all__ = ["export_csv", "export_lines", "import_record", "is_record"]
