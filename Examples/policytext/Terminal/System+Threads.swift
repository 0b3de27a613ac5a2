#if canImport(Darwin)
  @preconcurrency internal import Darwin
#elseif canImport(Glibc)
  @preconcurrency internal import Glibc
#elseif canImport(Musl)
  @preconcurrency internal import Musl
#elseif canImport(Android)
  @preconcurrency internal import Android
#endif

extension System {
  /// The number of processors that are there.
  static var processors: Int { max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1) }

  /// Seconds since some moment, that no change of the clock disturbs.
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Starts a thread, which nobody waits for.
  static func startThread(_ body: @escaping @Sendable () -> Void) throws(RunFault) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    // What a main thread has; others have less on some systems.
    pthread_attr_setstacksize(&attributes, 8 << 20)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    defer { pthread_attr_destroy(&attributes) }
    let box = Unmanaged.passRetained(ThreadBody(body)).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
      let result = pthread_create(&thread, &attributes, { runThread($0) }, box)
    #else
      var thread = pthread_t()
      let result = pthread_create(&thread, &attributes, { $0.flatMap { runThread($0) } }, box)
    #endif
    if result != 0 {
      Unmanaged<ThreadBody>.fromOpaque(box).release()
      throw .noThread(Failure(code: result))
    }
  }

  /// The signals that somebody sends who wants the process to end.
  struct Interrupts: Sendable {
    fileprivate var signals = sigset_t()
  }

  /// Holds back the signals to end (Ctrl-C), so that they can be waited for. One that is ignored stays so.
  ///
  /// Threads that are started later hold them back too; those that run already don't.
  static func holdInterrupts() -> Interrupts {
    var interrupts = Interrupts()
    sigemptyset(&interrupts.signals)
    for number in [SIGINT, SIGTERM] {
      var action = sigaction()
      sigaction(number, nil, &action)
      if !isIgnored(action) { sigaddset(&interrupts.signals, number) }
    }
    pthread_sigmask(SIG_BLOCK, &interrupts.signals, nil)
    return interrupts
  }

  /// Calls a closure on a thread of its own when one of these comes; at the second, the process ends.
  static func onInterrupt(
    _ interrupts: Interrupts, _ body: @escaping @Sendable () -> Void
  ) throws(RunFault) {
    try startThread {
      var (signals, number) = (interrupts.signals, Int32(0))
      sigwait(&signals, &number)
      body()
      sigwait(&signals, &number)
      _exit(130)
    }
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

private final class ThreadBody {
  let run: @Sendable () -> Void
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

private func runThread(_ box: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
  Unmanaged<ThreadBody>.fromOpaque(box).takeRetainedValue().run()
  return nil
}
