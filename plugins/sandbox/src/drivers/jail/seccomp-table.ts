/** One condition on an argument of a system call; only the low 32 bits count unless `high` is said. */
export type Check =
  | { kind: 'allowed-values', argument: number, values: number[], mask?: number }
  | { kind: 'flags', argument: number, all: number, none: number }
  | { kind: 'zero', argument: number }
  /** Passes unless the call would create a file with one of the bits in its mode. */
  | { kind: 'create-without', flags: number, create: number, mode: number, bits: number }

export interface CheckedCall { checks: Check[], otherwise: number }

const EPERM = 1
const EINVAL = 22
const ENOTTY = 25
const EAFNOSUPPORT = 97

const setIdBits = 0o6000
const cloneThread = 0x10000
const cloneVm = 0x100
const cloneNamespaces = 0x7e020000

/** What Deno and a generated app need. */
export const plain: string[] = `
  read write readv writev pread64 pwrite64 lseek close dup poll ppoll epoll_create1 epoll_ctl epoll_wait epoll_pwait
  eventfd2 pipe2 newfstatat fstat stat lstat statx access faccessat faccessat2 readlink readlinkat getdents64 getcwd
  fstatfs ftruncate fsync fdatasync flock rename renameat renameat2 unlink unlinkat mkdir mkdirat rmdir utimensat umask
  mmap mprotect munmap mremap madvise brk futex sched_yield sched_getaffinity sched_getscheduler sched_getparam
  nanosleep clock_nanosleep clock_gettime clock_getres gettimeofday time getcpu rseq membarrier set_tid_address
  set_robust_list gettid getpid getppid getuid geteuid getgid getegid getrusage uname rt_sigaction rt_sigprocmask
  rt_sigreturn sigaltstack restart_syscall tgkill exit exit_group wait4 getrandom execve arch_prctl listen bind accept4
  getsockname getpeername getsockopt shutdown recvfrom sendto`.trim().split(/\s+/)

export const checked: Record<string, CheckedCall> = {
  // Threads only: no new process, no new namespace.
  clone: { checks: [{ kind: 'flags', argument: 0, all: cloneThread | cloneVm, none: cloneNamespaces }], otherwise: EPERM },
  socket: {
    checks: [
      { kind: 'allowed-values', argument: 0, values: [1] },
      { kind: 'allowed-values', argument: 1, values: [1], mask: 0xf }
    ],
    otherwise: EAFNOSUPPORT
  },
  socketpair: { checks: [{ kind: 'allowed-values', argument: 0, values: [1] }], otherwise: EAFNOSUPPORT },
  // PR_SET_PDEATHSIG, PR_SET_NAME, PR_GET_NAME, PR_SET_VMA
  prctl: { checks: [{ kind: 'allowed-values', argument: 0, values: [1, 15, 16, 0x53564d41] }], otherwise: EPERM },
  // TCGETS, TIOCGWINSZ, FIONBIO, FIOCLEX
  ioctl: { checks: [{ kind: 'allowed-values', argument: 1, values: [0x5401, 0x5413, 0x5421, 0x5451] }], otherwise: ENOTTY },
  prlimit64: { checks: [{ kind: 'zero', argument: 2 }], otherwise: EPERM },
  // dup, get and set of descriptor and status flags, locks, open file locks, dup with close on exec
  fcntl: { checks: [{ kind: 'allowed-values', argument: 1, values: [0, 1, 2, 3, 4, 5, 6, 7, 36, 37, 38, 1030] }], otherwise: EINVAL },
  open: { checks: [{ kind: 'create-without', flags: 1, create: 0o100, mode: 2, bits: setIdBits }], otherwise: EPERM },
  openat: { checks: [{ kind: 'create-without', flags: 2, create: 0o100, mode: 3, bits: setIdBits }], otherwise: EPERM },
  chmod: { checks: [{ kind: 'flags', argument: 1, all: 0, none: setIdBits }], otherwise: EPERM },
  fchmod: { checks: [{ kind: 'flags', argument: 1, all: 0, none: setIdBits }], otherwise: EPERM },
  fchmodat: { checks: [{ kind: 'flags', argument: 2, all: 0, none: setIdBits }], otherwise: EPERM }
}

/** What no program does by accident: the process is killed. */
export const killed: string[] = `
  ptrace process_vm_readv process_vm_writev kexec_load kexec_file_load init_module finit_module delete_module
  create_module query_module bpf perf_event_open mount umount2 pivot_root chroot setns unshare open_tree move_mount
  fsopen fsconfig fsmount fspick mount_setattr open_by_handle_at name_to_handle_at keyctl add_key request_key swapon
  swapoff reboot iopl ioperm modify_ldt userfaultfd acct quotactl quotactl_fd syslog vmsplice clock_settime settimeofday
  sethostname setdomainname clock_adjtime adjtimex nfsservctl _sysctl lookup_dcookie vhangup`.trim().split(/\s+/)

/** What a runtime tries and does without when the kernel says it has no such call; newer calls are treated the same. */
export const absent: string[] = `
  clone3 openat2 io_uring_setup io_uring_enter io_uring_register memfd_create memfd_secret copy_file_range sendfile
  splice tee pkey_alloc pkey_free pkey_mprotect close_range statmount listmount landlock_create_ruleset landlock_add_rule
  landlock_restrict_self pidfd_open pidfd_send_signal pidfd_getfd fchmodat2 futex_waitv futex_wake futex_wait
  futex_requeue epoll_pwait2 process_madvise process_mrelease cachestat map_shadow_stack set_mempolicy_home_node
  mseal`.trim().split(/\s+/)
