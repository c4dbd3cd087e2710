#include "spreadsheet.h"

#if __has_include(<xlsxwriter.h>)

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <xlsxwriter.h>

// Every function of the library that is used, with the type that its header gives it.
#define FUNCTIONS(apply) \
  apply(workbook_new_opt) apply(workbook_add_worksheet) apply(workbook_add_format) apply(workbook_set_properties) \
  apply(workbook_close) apply(format_set_bold) apply(format_set_bottom) apply(worksheet_set_column) \
  apply(worksheet_write_string) apply(worksheet_write_number) apply(worksheet_write_boolean) \
  apply(worksheet_freeze_panes) apply(worksheet_autofilter) apply(lxw_strerror)

#define DECLARE(name) __typeof__(&name) name;
static struct {
  bool is_loaded;
  FUNCTIONS(DECLARE)
} library;

// The library's name in the files of the headers' package, then in those of the library's own package alone.
static void *open_library(void) {
  void *handle = dlopen("libxlsxwriter.so", RTLD_NOW | RTLD_LOCAL);
  char name[32];
  for (int version = 12; handle == NULL && version >= 1; version--) {
    snprintf(name, sizeof name, "libxlsxwriter.so.%d", version);
    handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  }
  return handle;
}

static void load_library(void) {
  void *handle = open_library();
  if (handle == NULL) return;
  bool is_whole = true;
#define LOAD(name) \
  library.name = (__typeof__(&name))dlsym(handle, #name); \
  if (library.name == NULL) is_whole = false;
  FUNCTIONS(LOAD)
  library.is_loaded = is_whole;
}

bool spreadsheet_is_available(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load_library);
  return library.is_loaded;
}

// A workbook with its heading's look.
typedef struct {
  lxw_workbook *workbook;
  lxw_format *heading;
} Spreadsheet;

// A sheet with the workbook that it stands in.
typedef struct Sheet {
  lxw_worksheet *worksheet;
  Spreadsheet *spreadsheet;
} Sheet;

void *spreadsheet_open(const char *path) {
  Spreadsheet *spreadsheet = calloc(1, sizeof(Spreadsheet));
  if (spreadsheet == NULL) return NULL;
  lxw_workbook_options options = {.constant_memory = LXW_TRUE, .use_zip64 = LXW_FALSE};
  spreadsheet->workbook = library.workbook_new_opt(path, &options);
  if (spreadsheet->workbook == NULL) {
    free(spreadsheet);
    return NULL;
  }
  // The day before which the format knows no days: the same workbook has the same bytes whenever it is written.
  lxw_doc_properties properties = {.created = 315532800};
  library.workbook_set_properties(spreadsheet->workbook, &properties);
  spreadsheet->heading = library.workbook_add_format(spreadsheet->workbook);
  library.format_set_bold(spreadsheet->heading);
  library.format_set_bottom(spreadsheet->heading, LXW_BORDER_THIN);
  return spreadsheet;
}

void *spreadsheet_add_sheet(void *workbook, const char *name) {
  Spreadsheet *spreadsheet = workbook;
  Sheet *sheet = calloc(1, sizeof(Sheet));
  if (sheet == NULL) return NULL;
  sheet->spreadsheet = spreadsheet;
  sheet->worksheet = library.workbook_add_worksheet(spreadsheet->workbook, name);
  if (sheet->worksheet != NULL) return sheet;
  free(sheet);
  return NULL;
}

void spreadsheet_set_width(void *sheet, uint16_t column, double width) {
  library.worksheet_set_column(((Sheet *)sheet)->worksheet, column, column, width, NULL);
}

bool spreadsheet_write_text(void *sheet, uint32_t row, uint16_t column, const char *text, SpreadsheetStyle style) {
  Sheet *target = sheet;
  lxw_format *format = style == SPREADSHEET_HEADING ? target->spreadsheet->heading : NULL;
  return library.worksheet_write_string(target->worksheet, row, column, text, format) == LXW_NO_ERROR;
}

bool spreadsheet_write_number(void *sheet, uint32_t row, uint16_t column, double number) {
  return library.worksheet_write_number(((Sheet *)sheet)->worksheet, row, column, number, NULL) == LXW_NO_ERROR;
}

bool spreadsheet_write_boolean(void *sheet, uint32_t row, uint16_t column, bool value) {
  return library.worksheet_write_boolean(((Sheet *)sheet)->worksheet, row, column, value, NULL) == LXW_NO_ERROR;
}

void spreadsheet_finish_sheet(void *sheet, uint32_t last_row, uint16_t last_column) {
  Sheet *target = sheet;
  library.worksheet_freeze_panes(target->worksheet, 1, 0);
  library.worksheet_autofilter(target->worksheet, 0, 0, last_row, last_column);
  free(target);
}

const char *spreadsheet_close(void *workbook) {
  Spreadsheet *spreadsheet = workbook;
  lxw_error error = library.workbook_close(spreadsheet->workbook);
  free(spreadsheet);
  return error == LXW_NO_ERROR ? NULL : library.lxw_strerror(error);
}

#else

bool spreadsheet_is_available(void) { return false; }
void *spreadsheet_open(const char *path) { return NULL; }
void *spreadsheet_add_sheet(void *workbook, const char *name) { return NULL; }
void spreadsheet_set_width(void *sheet, uint16_t column, double width) {}
bool spreadsheet_write_text(void *sheet, uint32_t row, uint16_t column, const char *text, SpreadsheetStyle style) {
  return false;
}
bool spreadsheet_write_number(void *sheet, uint32_t row, uint16_t column, double number) { return false; }
bool spreadsheet_write_boolean(void *sheet, uint32_t row, uint16_t column, bool value) { return false; }
void spreadsheet_finish_sheet(void *sheet, uint32_t last_row, uint16_t last_column) {}
const char *spreadsheet_close(void *workbook) { return "libxlsxwriter is missing"; }

#endif
