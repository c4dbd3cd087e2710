// Landlock and seccomp without their libraries: two system calls and forty lines of filter.
#define _GNU_SOURCE
#include "CConfinement.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// MARK: Landlock (Documentation/userspace-api/landlock.rst). Its numbers stand here because headers
// older than the running kernel lack them.

struct landlock_rules {
  uint64_t files;
  uint64_t network;
  uint64_t scopes;
};

struct landlock_folder {
  uint64_t allowed;
  int32_t descriptor;
} __attribute__((packed));

enum { create_ruleset = 444, add_rule = 445, restrict_self = 446 };

static const uint64_t read_file = 1ull << 2, read_folder = 1ull << 3;

static int confine_files(const char *const *folders, size_t count) {
  long version = syscall(create_ruleset, NULL, 0, 1u);
  if (version < 1) return 0;
  struct landlock_rules rules = {.files = (1ull << 13) - 1};
  if (version >= 2) rules.files |= 1ull << 13;  // moving to another folder
  if (version >= 3) rules.files |= 1ull << 14;  // truncating
  if (version >= 4) rules.network = 3;          // TCP: binding, connecting
  if (version >= 5) rules.files |= 1ull << 15;  // ioctl of devices
  if (version >= 6) rules.scopes = 3;           // abstract sockets, signals
  size_t size = version >= 6   ? sizeof(struct landlock_rules)
                : version >= 4 ? offsetof(struct landlock_rules, scopes)
                               : offsetof(struct landlock_rules, network);
  int set = (int)syscall(create_ruleset, &rules, size, 0u);
  if (set < 0) return 0;
  for (size_t index = 0; index < count; index++) {
    struct landlock_folder folder = {.allowed = read_file | read_folder};
    folder.descriptor = open(folders[index], O_PATH | O_CLOEXEC);
    if (folder.descriptor < 0) continue;
    struct stat status;
    if (fstat(folder.descriptor, &status) == 0 && !S_ISDIR(status.st_mode)) {
      folder.allowed = read_file;
    }
    syscall(add_rule, set, 1, &folder, 0u);
    close(folder.descriptor);
  }
  int failed = (int)syscall(restrict_self, set, 0u);
  close(set);
  return failed ? 0 : (int)version;
}

// MARK: seccomp

#if defined(__x86_64__)
#define WINNOW_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define WINNOW_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef WINNOW_ARCHITECTURE
// What memory, reading, the clock and ending need; a number that this architecture lacks is left out.
static const int allowed_calls[] = {
    SYS_read, SYS_pread64, SYS_readv, SYS_write, SYS_writev, SYS_close, SYS_lseek, SYS_fstat,
    SYS_newfstatat, SYS_statx, SYS_statfs, SYS_fstatfs, SYS_getdents64, SYS_faccessat, SYS_readlinkat,
    SYS_fcntl, SYS_fadvise64, SYS_getcwd, SYS_mmap, SYS_mprotect, SYS_munmap, SYS_mremap, SYS_brk,
    SYS_madvise, SYS_futex, SYS_sched_yield, SYS_sched_getaffinity, SYS_membarrier, SYS_getrandom,
    SYS_clock_gettime, SYS_clock_getres, SYS_clock_nanosleep, SYS_nanosleep, SYS_gettimeofday,
    SYS_getrusage, SYS_times, SYS_getpid, SYS_gettid, SYS_getppid, SYS_getuid, SYS_geteuid, SYS_getgid,
    SYS_getegid, SYS_uname, SYS_sysinfo, SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn,
    SYS_sigaltstack, SYS_setitimer, SYS_ppoll, SYS_restart_syscall, SYS_exit, SYS_exit_group,
#ifdef SYS_faccessat2
    SYS_faccessat2,
#endif
#ifdef SYS_rseq
    SYS_rseq,
#endif
#ifdef SYS_stat
    SYS_stat, SYS_lstat, SYS_access, SYS_readlink, SYS_poll, SYS_time,
#endif
};

static struct sock_filter load(uint32_t offset) {
  return (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offset);
}

static struct sock_filter answer(uint32_t value) {
  return (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, value);
}

static struct sock_filter unless_equal(uint32_t value, uint8_t skip) {
  return (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, skip);
}

enum { refused = SECCOMP_RET_ERRNO | EPERM };

// Lower half of an argument: both architectures are little-endian.
static uint32_t argument(int index) { return offsetof(struct seccomp_data, args) + 8 * index; }

static int filter_calls(void) {
  struct sock_filter filter[192];
  size_t n = 0;
  filter[n++] = load(offsetof(struct seccomp_data, arch));
  filter[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, WINNOW_ARCHITECTURE, 1, 0);
  filter[n++] = answer(SECCOMP_RET_KILL_PROCESS);
  filter[n++] = load(offsetof(struct seccomp_data, nr));
  for (size_t index = 0; index < sizeof allowed_calls / sizeof *allowed_calls; index++) {
    filter[n++] = unless_equal((uint32_t)allowed_calls[index], 1);
    filter[n++] = answer(SECCOMP_RET_ALLOW);
  }
  // Files may be opened, for reading only.
  const struct { int call, flags; } opening[] = {
      {SYS_openat, 2},
#ifdef SYS_open
      {SYS_open, 1},
#endif
  };
  const uint32_t writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;
  for (size_t index = 0; index < sizeof opening / sizeof *opening; index++) {
    filter[n++] = unless_equal((uint32_t)opening[index].call, 4);
    filter[n++] = load(argument(opening[index].flags));
    filter[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, writing, 0, 1);
    filter[n++] = answer(refused);
    filter[n++] = answer(SECCOMP_RET_ALLOW);
  }
  // Signals to itself: that is how abort() ends it.
  filter[n++] = unless_equal(SYS_tgkill, 4);
  filter[n++] = load(argument(0));
  filter[n++] = unless_equal((uint32_t)getpid(), 1);
  filter[n++] = answer(SECCOMP_RET_ALLOW);
  filter[n++] = answer(refused);
  // Limits may be looked at, not set.
  filter[n++] = unless_equal(SYS_prlimit64, 6);
  filter[n++] = load(argument(2));
  filter[n++] = unless_equal(0, 3);
  filter[n++] = load(argument(2) + 4);
  filter[n++] = unless_equal(0, 1);
  filter[n++] = answer(SECCOMP_RET_ALLOW);
  filter[n++] = answer(refused);
  filter[n++] = answer(refused);
  struct sock_fprog program = {.len = (unsigned short)n, .filter = filter};
  // For all threads, should there be others.
  if (syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0) {
    return 1;
  }
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}
#else
static int filter_calls(void) { return 0; }
#endif

struct winnow_confinement winnow_confine(const char *const *folders, size_t count) {
  struct winnow_confinement done = {0, 0, 0};
  done.no_new_privileges = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
  if (!done.no_new_privileges) return done;
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  done.landlock = confine_files(folders, count);
  done.seccomp = filter_calls();
  return done;
}
