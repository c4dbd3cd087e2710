// Calls of Linux that glibc declares only under _GNU_SOURCE, which Swift's Glibc module is built without.
#pragma once
#include <stddef.h>

// renameat2(2): exchanges two names in one step.
#define WINNOW_RENAME_EXCHANGE (1u << 1)
extern int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path,
                     unsigned int flags);

// syncfs(2): waits until a file system has written all to its disk.
extern int syncfs(int descriptor);

// memmem(3): finds bytes among bytes.
extern void *memmem(const void *place, size_t count, const void *wanted, size_t wanted_count);
