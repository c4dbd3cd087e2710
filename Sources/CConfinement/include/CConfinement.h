// What a worker process gives up before it reads a document, and what it leaves behind when it dies.
#pragma once
#include <stddef.h>
#include <stdint.h>

/// What was taken from the process.
struct winnow_confinement {
  /// It can gain no rights by running another program.
  int no_new_privileges;
  /// Version of Landlock that holds it to the folders named; 0 where the kernel has none.
  int landlock;
  /// Whether a filter refuses system calls that reading a document does not need.
  int seccomp;
};

/// Confines the process for good: files can be read only below `folders`, and none written; no
/// network, no other program, no signal to another process, no further process or thread.
struct winnow_confinement winnow_confine(const char *const *folders, size_t count);

/// What the kernel keeps a worker to. No process, no dump of memory.
struct winnow_limits {
  uint64_t address_space;      // bytes
  uint64_t processor_seconds;  // of its whole life
  uint64_t file_size;          // bytes of any file that it writes
  uint64_t open_files;
};

/// Limits the process; returns 0, or the system's cause where its memory cannot be limited.
int winnow_limit(struct winnow_limits limits);

/// How many processors the process may use.
int winnow_processor_count(void);

/// The processor time that the process has used, in milliseconds.
uint64_t winnow_processor_time(void);

/// Where a worker notes what it is doing, in memory that it shares with the process that started it.
struct winnow_black_box {
  /// Stage that it is in, as the reader of this knows it.
  _Atomic uint32_t stage;
  /// Page that it is reading, from 1.
  _Atomic uint32_t page;
  /// Number of pages of the document.
  _Atomic uint32_t page_count;
  /// Signal that ended it, as far as it could be caught; 0 before that.
  _Atomic uint32_t signal;
  /// Its address space at that moment, in bytes.
  _Atomic uint64_t address_space;
};

/// What `winnow_black_box` takes at the start of its file; messages of libraries follow.
#define winnow_black_box_size 4096

/// A new file without a name, for a black box; negative where there is none to be had.
int winnow_new_black_box(void);

/// The black box in a file, shared with all who map it; NULL where that fails.
struct winnow_black_box *winnow_map_black_box(int descriptor);

/// Ends what `winnow_map_black_box` began.
void winnow_unmap_black_box(struct winnow_black_box *box);

void winnow_note(struct winnow_black_box *box, uint32_t stage, uint32_t page, uint32_t page_count);
uint32_t winnow_noted_stage(const struct winnow_black_box *box);
uint32_t winnow_noted_page(const struct winnow_black_box *box);
uint32_t winnow_noted_page_count(const struct winnow_black_box *box);
uint32_t winnow_noted_signal(const struct winnow_black_box *box);
uint64_t winnow_noted_address_space(const struct winnow_black_box *box);

/// Notes the signal in the black box when the process crashes.
void winnow_note_crashes(struct winnow_black_box *box);

/// Ends the process within a second after the one that started it has ended.
void winnow_end_with_parent(void);

/// The address space of the process in bytes, 0 where it cannot be told. Usable after confinement
/// once it has been called before.
uint64_t winnow_address_space(void);
