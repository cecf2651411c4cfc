"""Reading receivables from CSV and XLSX files: a mapping and a file in, records and named faults out.

Owns file formats, mappings and guessing them. Must not know the store: ``usecases`` applies the records.
"""

from duly.connectors.tables.faults import MappingFault, MappingInvalid, RowError, TableUnreadable
from duly.connectors.tables.guess_mapping import Guess, guess
from duly.connectors.tables.guess_roles import ColumnGuess
from duly.connectors.tables.mapping import Mapping
from duly.connectors.tables.mapping_file import read_mapping
from duly.connectors.tables.records import Known, Record
from duly.connectors.tables.rejects import write_rejects
from duly.connectors.tables.table_read import RowNote, TableRead, read_table

__all__ = [
    "ColumnGuess",
    "Guess",
    "Known",
    "Mapping",
    "MappingFault",
    "MappingInvalid",
    "Record",
    "RowError",
    "RowNote",
    "TableRead",
    "TableUnreadable",
    "guess",
    "read_mapping",
    "read_table",
    "write_rejects",
]
