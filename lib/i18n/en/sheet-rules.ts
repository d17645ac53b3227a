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
} satisfies Shape<typeof zh>
