/// A zip file in memory, as far as Word documents need it: no encryption, no parts of 4 GB.
struct ZipArchive {
  /// How every zip file begins that has something in it.
  static let magic: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  /// Something that lies in the archive.
  struct Entry {
    let name: String
    let isDeflated: Bool
    let packedSize: Int
    /// The place of its own header.
    let place: Int
  }

  private let bytes: [UInt8]
  private var entries: [Entry] = []

  /// Reads the directory at the end of an archive; nil if it is broken.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    // Behind the end record there is at most a comment of 64 KB.
    let first = max(bytes.count - 22 - 0xFFFF, 0)
    guard bytes.count >= 22,
      let end = (first...(bytes.count - 22)).last(where: { has([0x50, 0x4B, 0x05, 0x06], at: $0) }),
      let count = number(at: end + 10, bytes: 2), var place = number(at: end + 16, bytes: 4)
    else { return nil }
    for _ in 0..<count {
      guard has([0x50, 0x4B, 0x01, 0x02], at: place), let method = number(at: place + 10, bytes: 2),
        let packedSize = number(at: place + 20, bytes: 4), let nameSize = number(at: place + 28, bytes: 2),
        let extraSize = number(at: place + 30, bytes: 2), let commentSize = number(at: place + 32, bytes: 2),
        let header = number(at: place + 42, bytes: 4), let name = slice(place + 46, nameSize)
      else { return nil }
      if method == 0 || method == 8 {
        let name = String(decoding: name, as: UTF8.self)
        entries.append(
          Entry(name: name, isDeflated: method == 8, packedSize: packedSize, place: header))
      }
      place += 46 + nameSize + extraSize + commentSize
    }
  }

  /// What lies in the archive under a name.
  func entry(named name: String) -> Entry? { entries.first { $0.name == name } }

  /// The bytes of an entry.
  func content(of entry: Entry, limit: ByteCount) throws(Problem.Fact) -> [UInt8] {
    guard has(Self.magic, at: entry.place), let nameSize = number(at: entry.place + 26, bytes: 2),
      let extraSize = number(at: entry.place + 28, bytes: 2),
      let packed = slice(entry.place + 30 + nameSize + extraSize, entry.packedSize)
    else { throw .brokenZip }
    return entry.isDeflated ? try Self.inflate(packed, limit: limit) : Array(packed)
  }

  private static func inflate(_ packed: ArraySlice<UInt8>, limit: ByteCount) throws(Problem.Fact) -> [UInt8] {
    guard let inflater = Inflater(.raw) else { throw .brokenZip }
    var content: [UInt8] = []
    var taken = 0
    while true {
      let count = content.count
      let state = inflater.inflate(packed, from: &taken, appendingTo: &content)
      if content.count > limit.bytes { throw .tooLarge(limit: limit) }
      if state == .end { return content }
      let isStuck = content.count == count && taken == packed.count
      if state == .broken || isStuck { throw .brokenZip }
    }
  }

  private func slice(_ place: Int, _ count: Int) -> ArraySlice<UInt8>? {
    place <= bytes.count && count <= bytes.count - place ? bytes[place..<(place + count)] : nil
  }

  private func has(_ mark: [UInt8], at place: Int) -> Bool {
    slice(place, mark.count).map { $0.elementsEqual(mark) } ?? false
  }

  /// A number whose lowest byte comes first.
  private func number(at place: Int, bytes count: Int) -> Int? {
    slice(place, count)?.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
