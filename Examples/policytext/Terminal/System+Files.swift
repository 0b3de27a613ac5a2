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
  /// What the system knows of a file.
  struct Status: Sendable {
    enum Kind: Sendable {
      case file
      case folder
      /// A pipe, a device, a socket.
      case special
    }

    /// What tells a file from all others.
    struct Identity: Equatable, Sendable {
      let device: UInt64
      let number: UInt64
    }

    let kind: Kind
    let identity: Identity
    let size: Int
    /// When it was changed last, in nanoseconds.
    let modified: Int
  }

  /// What the system knows of a file, behind links; nil if there is none.
  static func status(of path: String) -> Status? {
    var facts = stat()
    return stat(path, &facts) == 0 ? Status(facts) : nil
  }

  /// What the system knows of an open file.
  static func status(of descriptor: Int32) -> Status? {
    var facts = stat()
    return fstat(descriptor, &facts) == 0 ? Status(facts) : nil
  }

  /// The names of what lies in a folder, in no order.
  static func names(in path: String) throws(Failure) -> [String] {
    guard let folder = opendir(path) else { throw .last }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: name.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Opens a file for reading and writing, and makes it if it is not there.
  static func openForWriting(_ path: String) throws(Failure) -> Int32 {
    let descriptor = openForReadingAndWriting(path)
    if descriptor < 0 { throw .last }
    return descriptor
  }

  /// Takes a file for this process alone, until it is closed.
  ///
  /// - Returns: whether no other process has it.
  static func lock(_ descriptor: Int32) -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  /// Cuts a file to a length and goes to its end.
  static func cut(_ descriptor: Int32, to length: Int) throws(Failure) {
    if ftruncate(descriptor, off_t(length)) != 0 || lseek(descriptor, off_t(length), SEEK_SET) < 0 {
      throw .last
    }
  }

  /// The place in a file at which the next byte is written; nil where there are no places.
  static func position(_ descriptor: Int32) -> Int? {
    let place = lseek(descriptor, 0, SEEK_CUR)
    return place < 0 ? nil : Int(place)
  }

  /// Sees to it that what was written outlives a loss of power.
  static func synchronize(_ descriptor: Int32) throws(Failure) {
    if fsync(descriptor) != 0 { throw .last }
  }

  /// Gives a file another name, in place of what had it.
  static func rename(_ path: String, to other: String) throws(Failure) {
    if renameFile(path, other) != 0 { throw .last }
    let folder = other.lastIndex(of: "/").map { String(other[...$0]) } ?? "."
    // Not every file system can do this for a folder.
    if let descriptor = try? open(folder) {
      try? synchronize(descriptor)
      close(descriptor)
    }
  }

  /// Takes a file away.
  static func remove(_ path: String) { _ = unlink(path) }

  /// The path of a file without links; the path itself where there is none.
  static func withoutLinks(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}

extension System.Status {
  fileprivate init(_ facts: stat) {
    switch facts.st_mode & mode_t(S_IFMT) {
    case mode_t(S_IFREG): kind = .file
    case mode_t(S_IFDIR): kind = .folder
    default: kind = .special
    }
    identity = Identity(
      device: UInt64(truncatingIfNeeded: facts.st_dev), number: UInt64(truncatingIfNeeded: facts.st_ino))
    size = Int(facts.st_size)
    #if canImport(Darwin)
      let time = facts.st_mtimespec
    #else
      let time = facts.st_mtim
    #endif
    modified = Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}

// The names of these calls are those of members, which would hide them there.
private func openForReadingAndWriting(_ path: String) -> Int32 {
  open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
}
private func renameFile(_ path: String, _ other: String) -> Int32 { rename(path, other) }
