import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/sheet-rules.ts'

export default {
  sheet_missing: 'Choose the Excel file to import (.xlsx)',
  sheet_other: 'This is no Excel sheet. Save it as .xlsx in WPS or Excel and upload it again',
  sheet_old:
    'This sheet has the old format (.xls). Open it in WPS or Excel, save it as .xlsx and upload that',
  sheet_locked:
    'The sheet is protected by a password. Open it, remove the password, save it and upload it again',
  sheet_broken:
    'The sheet is damaged and does not open. Open it in WPS or Excel, save it as .xlsx and upload that',
  sheet_too_large:
    'The sheet is too large: at most {rows} rows, {columns} columns, {size} MB. Remove rows, columns or pictures, or split it',
  sheet_encoding:
    'The characters of this file cannot be made out. Open it in WPS or Excel, save it as .xlsx and upload that',
  sheet_quote:
    'From row {row} on a quotation mark is not closed, so the cells cannot be told apart. Open it in WPS or Excel, save it as .xlsx and upload that',
  sheet_empty: 'The first sheet of the file is empty',
  column_unknown:
    'There is no column named “{column}”. Use the headings of the export and delete other columns',
  column_twice: 'The column “{column}” appears twice',
  column_missing: 'The column “{column}” is missing',
  cell_without_column: 'Row {row} has something under no heading; delete it or add the heading',
  cell_missing: 'Row {row}, “{column}” is empty',
  cell_not_number: 'Row {row}, “{column}” must be a number but says “{text}”',
  cell_not_in_list:
    'Row {row}, “{column}” is not one of the choices: “{text}”. Choose from: {choices}',
  cell_out_of_range: 'Row {row}, “{column}” must lie between {min} and {max} but says “{text}”',
  cell_too_long: 'Row {row}, “{column}”: at most {max} characters',
  cell_invalid: 'Row {row}, “{column}” has the wrong format: “{text}”',
  row_twice: 'Row {row} repeats row {first}: “{text}”',
  row_sealed: 'Row {row}: the check-up of {text} is sealed and its scores stay',
  row_own_chamber: 'Row {row}: you hold an office in {text}; somebody else must confirm',
  score_missing: '{item} {text}: not scored yet',
  row_unknown: 'Row {row}, “{column}”: there is no “{text}”',
  ledger_not_found:
    'No issue ledger was found: the sheet needs the columns {columns}. Check the headings or choose another file',
  cell_word_unknown:
    'Row {row}, “{column}”: “{text}” is not understood; use one of the usual words',
  cell_error:
    'Row {row}, “{column}”: the formula has no result ({text}); put text or a number in its place',
  cell_date: 'Row {row}, “{column}”: “{text}” is no date. Write it like 2026-03-15',
  cell_date_ambiguous: 'Row {row}, “{column}”: “{text}” may be two dates. Write it like 2026-03-15',
  cell_date_range: 'Row {row}, “{column}”: “{text}” does not lie between 2000 and 2099',
  cell_in_future: 'Row {row}, “{column}”: “{text}” is still to come',
  cell_before: 'Row {row}, “{column}”: {text} is before {day}, the “{other}”',
  cell_unit_unknown: 'Row {row}, “{column}”: there is no unit “{text}”',
  cell_units_several:
    'Row {row}, “{column}” names several units (“{text}”) where one can stand: give each chamber a row, name other units as supporting ones',
  cell_rounded:
    'Row {row}, “{column}”: the spreadsheet has turned a number into “{text}”; enter it as text',
  cell_unit_ambiguous: 'Row {row}, “{column}”: “{text}” may be {choices}. Write the name in full',
  cell_from_above: 'Row {row}, “{column}” is empty; taken from “{read}” above it',
  cell_read_as: 'Row {row}, “{column}”: “{text}” is read as “{read}”',
  cell_term_by_type:
    'Row {row}, “{column}”: “{text}” is a type of rectification, no date: none is taken, the time limits of the type apply when it is dispatched',
  cell_other_township: 'Row {row}, “{column}”: “{text}” is not where the chamber is',
  ledger_sheet_unknown: 'There is no sheet “{sheet}”. There are: {names}',
  ledger_elsewhere: 'this ledger was exported by another district',
  ledger_of_past:
    'this is the ledger as of {date}: it is for reading only; export the present one to change anything',
  ledger_too_different: 'too many rows differ from the ledger (at most {max}); divide the file',
} satisfies Shape<typeof zh>
