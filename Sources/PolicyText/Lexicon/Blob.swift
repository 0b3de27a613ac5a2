internal import CPolicyData

/// Bytes that never change: the data embedded in the binary, or a block of our own.
///
/// The one place that holds the raw memory of lexicons. It is safe to share: nothing writes to it after
/// `init`, and a block of our own lives as long as the object.
final class Blob: @unchecked Sendable {
  private let base: UnsafeRawPointer
  private let owned: UnsafeMutableRawPointer?
  /// The number of bytes.
  let count: Int

  /// The compiled lexicons and rules that the library carries, read in place.
  static let builtIn = Blob(policytext_data(), count: policytext_data_count())

  /// The weights of the tagger that the library carries, read in place.
  static let builtInTagger = Blob(policytext_tagger(), count: policytext_tagger_count())

  private init(_ embedded: UnsafePointer<UInt8>, count: Int64) {
    base = UnsafeRawPointer(embedded)
    self.count = Int(count)
    owned = nil
  }

  /// Copies bytes into a block aligned like the embedded data.
  convenience init(_ bytes: [UInt8]) { self.init(count: bytes.count) { $0.copyBytes(from: bytes) } }

  /// Makes a block of zeros, aligned like the embedded data, and has it filled.
  init(count: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) {
    let block = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1), alignment: 16)
    block.initializeMemory(as: UInt8.self, repeating: 0, count: max(count, 1))
    fill(UnsafeMutableRawBufferPointer(start: block, count: count))
    owned = block
    base = UnsafeRawPointer(block)
    self.count = count
  }

  deinit { owned?.deallocate() }

  /// A view of `count` elements from `offset` on; empty where the block is too short for it or the
  /// offset is not aligned.
  func table<Element: BitwiseCopyable & Sendable>(of type: Element.Type, at offset: Int, count: Int) -> Table<
    Element
  > {
    let stride = MemoryLayout<Element>.stride
    let fits =
      offset >= 0 && count > 0 && offset % MemoryLayout<Element>.alignment == 0
      && count <= (self.count - min(offset, self.count)) / stride
    return Table(blob: self, start: base + (fits ? offset : 0), count: fits ? count : 0)
  }
}

/// An array of plain values that is read straight from a ``Blob``, little-endian as the blob is written.
struct Table<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let blob: Blob
  private let start: UnsafeRawPointer
  /// The number of elements.
  let count: Int

  fileprivate init(blob: Blob, start: UnsafeRawPointer, count: Int) {
    self.blob = blob
    self.start = start
    self.count = count
  }

  /// The element at `index`, which must be in bounds.
  @inline(__always)
  subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count)
    let element = start.load(fromByteOffset: index &* MemoryLayout<Element>.stride, as: Element.self)
    withExtendedLifetime(blob) {}
    return element
  }

  /// The elements from `range`, as a new array.
  func array(_ range: Range<Int>) -> [Element] { range.clamped(to: 0..<count).map { self[$0] } }
}

extension Table<UInt8> {
  /// The text that the bytes from `range` hold in UTF-8.
  func string(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<count)
    return withExtendedLifetime(blob) {
      String(
        decoding: UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count), as: UTF8.self)
    }
  }
}
