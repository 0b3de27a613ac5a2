/// The bytes of an input, block by block, after what it is packed in has been taken off.
///
/// A class, so that layers can be put over it: what reads a layer owns what lies below.
final class ByteStream {
  /// Adds the next block to some bytes, and says whether there was one.
  typealias Reading = (inout [UInt8]) throws(Problem) -> Bool

  private let readOn: Reading
  private var ahead: [UInt8] = []
  private var isAtEnd = false

  /// Makes a stream of what a closure reads.
  init(_ readOn: @escaping Reading) { self.readOn = readOn }

  /// Makes a stream of a file.
  convenience init(_ file: InputFile) {
    self.init { (bytes) throws(Problem) in try file.read(appendingTo: &bytes) }
  }

  /// The first bytes, to see what they are; they are still read afterwards.
  ///
  /// - Returns: what came first, at least four bytes if there are as many. More may have to be waited for.
  func head() throws(Problem) -> ArraySlice<UInt8> {
    while ahead.count < 4, !isAtEnd { isAtEnd = try !readOn(&ahead) }
    return ahead[...]
  }

  /// Passes over the mark that some programs put before UTF-8.
  func passOverMark() throws(Problem) {
    ahead = Array(UTF8Text.withoutByteOrderMark(try head()))
  }

  /// Reads the next block.
  ///
  /// - Returns: false at the end.
  func read(appendingTo bytes: inout [UInt8]) throws(Problem) -> Bool {
    if !ahead.isEmpty {
      bytes += ahead
      ahead = []
      return true
    }
    if isAtEnd { return false }
    isAtEnd = try !readOn(&bytes)
    return !isAtEnd
  }

  /// Reads all that is left.
  ///
  /// - Throws: `Problem` if there is more than `limit`; no more than a block beyond it is read.
  func rest(of name: String, limit: ByteCount) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    while try read(appendingTo: &bytes) {
      if bytes.count > limit.bytes { throw Problem(input: name, fact: .tooLarge(limit: limit)) }
    }
    return bytes
  }
}
