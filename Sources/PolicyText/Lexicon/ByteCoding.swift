/// Writes the compiled data: little-endian integers, strings as count and UTF-8.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write<Value: FixedWidthInteger>(_ value: Value) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ value: Int) { write(Int32(clamping: value)) }

  mutating func write(_ string: String) {
    write(string.utf8.count)
    bytes.append(contentsOf: string.utf8)
  }

  mutating func write<Value>(_ list: [Value], _ writeOne: (inout ByteWriter, Value) -> Void) {
    write(list.count)
    for value in list { writeOne(&self, value) }
  }

  mutating func write<Value>(_ value: Value?, _ writeOne: (inout ByteWriter, Value) -> Void) {
    write(value.map { [$0] } ?? [], writeOne)
  }

  mutating func append(_ other: some Collection<UInt8>) { bytes.append(contentsOf: other) }

  /// Fills up with zeros to a multiple of `alignment`.
  mutating func align(to alignment: Int) {
    while bytes.count % alignment != 0 { bytes.append(0) }
  }
}

/// Reads what ``ByteWriter`` wrote. Past the end it reads zeros and empty strings, never memory.
struct ByteReader {
  private let bytes: Table<UInt8>
  private(set) var offset: Int

  init(_ bytes: Table<UInt8>, at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  mutating func readInt() -> Int {
    guard offset + 4 <= bytes.count else { return 0 }
    var value: UInt32 = 0
    for i in 0..<4 { value |= UInt32(bytes[offset + i]) << (8 * UInt32(i)) }
    offset += 4
    return Int(Int32(bitPattern: value))
  }

  mutating func readString() -> String {
    let count = max(0, min(readInt(), bytes.count - offset))
    defer { offset += count }
    return bytes.string(offset..<offset + count)
  }

  mutating func readList<Value>(_ readOne: (inout ByteReader) -> Value) -> [Value] {
    let count = max(0, min(readInt(), bytes.count - offset))
    return (0..<count).map { _ in readOne(&self) }
  }

  mutating func readOptional<Value>(_ readOne: (inout ByteReader) -> Value) -> Value? {
    readList(readOne).first
  }
}
