// Workbooks in the format of Excel (.xlsx), written by libxlsxwriter.
//
// A plain C border around the few functions that are needed. The library is loaded when a workbook is first asked for:
// linked in the usual way it and what it needs would cost every start of the program 2 ms, which is a good part of reading
// a short report. Where the library or, when this was built, its headers are missing, `spreadsheet_is_available` says no.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// How a cell looks.
typedef enum {
  SPREADSHEET_PLAIN,
  SPREADSHEET_HEADING,
} SpreadsheetStyle;

/// Whether workbooks can be written here.
bool spreadsheet_is_available(void);

/// Begins a workbook; rows go to temporary files, so that memory stays small. NULL where there is no memory.
void *spreadsheet_open(const char *path);

/// Adds a sheet; NULL where the name does not serve (31 letters at most, each name once).
void *spreadsheet_add_sheet(void *workbook, const char *name);

/// Sets the width of a column in letters.
void spreadsheet_set_width(void *sheet, uint16_t column, double width);

/// Writes a text; it is never taken for a formula, a number or an address. False where it cannot be written.
bool spreadsheet_write_text(void *sheet, uint32_t row, uint16_t column, const char *text, SpreadsheetStyle style);

/// Writes a number.
bool spreadsheet_write_number(void *sheet, uint32_t row, uint16_t column, double number);

/// Writes a truth value.
bool spreadsheet_write_boolean(void *sheet, uint32_t row, uint16_t column, bool value);

/// Keeps the first row in sight and gives it filters; `last_row` and `last_column` are those of the cells, from 0.
void spreadsheet_finish_sheet(void *sheet, uint32_t last_row, uint16_t last_column);

/// Writes the file and lets go of the workbook. NULL where all went well, else what went wrong.
const char *spreadsheet_close(void *workbook);

#ifdef __cplusplus
}
#endif
