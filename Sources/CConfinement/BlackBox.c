// The black box of a worker: written with plain stores, read by whoever looks into what killed it.
#define _GNU_SOURCE
#include "CConfinement.h"

#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <unistd.h>

int winnow_new_black_box(void) {
  int descriptor = memfd_create("winnow-black-box", MFD_CLOEXEC);
  if (descriptor < 0) return descriptor;
  // The place is shared with the worker: what it writes as messages begins behind the box.
  if (ftruncate(descriptor, winnow_black_box_size) != 0 ||
      lseek(descriptor, winnow_black_box_size, SEEK_SET) < 0) {
    close(descriptor);
    return -1;
  }
  return descriptor;
}

struct winnow_black_box *winnow_map_black_box(int descriptor) {
  void *place =
      mmap(NULL, winnow_black_box_size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
  return place == MAP_FAILED ? NULL : place;
}

void winnow_unmap_black_box(struct winnow_black_box *box) { munmap(box, winnow_black_box_size); }

void winnow_note(struct winnow_black_box *box, uint32_t stage, uint32_t page, uint32_t page_count) {
  box->page = page;
  box->page_count = page_count;
  box->stage = stage;
}

uint32_t winnow_noted_stage(const struct winnow_black_box *box) { return box->stage; }
uint32_t winnow_noted_page(const struct winnow_black_box *box) { return box->page; }
uint32_t winnow_noted_page_count(const struct winnow_black_box *box) { return box->page_count; }
uint32_t winnow_noted_signal(const struct winnow_black_box *box) { return box->signal; }
uint64_t winnow_noted_address_space(const struct winnow_black_box *box) {
  return box->address_space;
}

static int memory_file = -1;

uint64_t winnow_address_space(void) {
  if (memory_file < 0) memory_file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  char text[32] = "";
  if (memory_file < 0 || pread(memory_file, text, sizeof text - 1, 0) <= 0) return 0;
  uint64_t pages = 0;
  for (const char *digit = text; *digit >= '0' && *digit <= '9'; digit++) {
    pages = pages * 10 + (uint64_t)(*digit - '0');
  }
  return pages * (uint64_t)sysconf(_SC_PAGESIZE);
}

static struct winnow_black_box *crash_box;

static void note_crash(int number) {
  crash_box->signal = (uint32_t)number;
  crash_box->address_space = winnow_address_space();
  signal(number, SIG_DFL);
  raise(number);
}

void winnow_note_crashes(struct winnow_black_box *box) {
  crash_box = box;
  winnow_address_space();  // Opens its file while that is still allowed.
  // A stack of its own: the usual one may be what has run out.
  static char stack[1 << 16];
  stack_t place = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&place, NULL);
  struct sigaction action = {.sa_handler = note_crash, .sa_flags = SA_ONSTACK | SA_NODEFER};
  const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS};
  for (size_t index = 0; index < sizeof crashes / sizeof *crashes; index++) {
    sigaction(crashes[index], &action, NULL);
  }
}

static pid_t parent;

static void look_for_parent(int number) {
  (void)number;
  if (getppid() != parent) _exit(0);
}

void winnow_end_with_parent(void) {
  // Not PR_SET_PDEATHSIG: that ends it with the thread that started it.
  parent = getppid();
  struct sigaction action = {.sa_handler = look_for_parent, .sa_flags = SA_RESTART};
  sigaction(SIGALRM, &action, NULL);
  struct itimerval second = {.it_interval = {1, 0}, .it_value = {1, 0}};
  setitimer(ITIMER_REAL, &second, NULL);
}
