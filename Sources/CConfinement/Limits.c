// The limits of setrlimit(2), and what a process has used.
#define _GNU_SOURCE
#include "CConfinement.h"

#include <errno.h>
#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>

static int limit(int resource, uint64_t most) {
  struct rlimit now;
  if (getrlimit(resource, &now) != 0) return errno;
  // Never above what the process was given.
  rlim_t wanted = most < now.rlim_max ? most : now.rlim_max;
  return setrlimit(resource, &(struct rlimit){wanted, wanted}) == 0 ? 0 : errno;
}

int winnow_limit(struct winnow_limits limits) {
  limit(RLIMIT_CPU, limits.processor_seconds);
  limit(RLIMIT_FSIZE, limits.file_size);
  limit(RLIMIT_NOFILE, limits.open_files);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_NPROC, 0);
  return limit(RLIMIT_AS, limits.address_space);
}

int winnow_processor_count(void) {
  cpu_set_t set;
  int count = sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set)
                                                          : (int)sysconf(_SC_NPROCESSORS_ONLN);
  return count > 0 ? count : 1;
}

uint64_t winnow_processor_time(void) {
  struct rusage usage;
  if (getrusage(RUSAGE_SELF, &usage) != 0) return 0;
  return (uint64_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000 +
         (uint64_t)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
}
