import PolicyText
import Testing

/// Places in bytes that are not all UTF-8.
struct ReplacedBytesTests {
  @Test func offsetsCountTheBytesAsTheyCame() {
    // A stray byte, the beginning of a character, and a surrogate, which UTF-8 must not have.
    let bytes =
      Array("占".utf8) + [0xB9] + Array("2%，".utf8) + [0xE5, 0x8D] + Array("3%".utf8) + [0xED, 0xA0, 0x80]
    let page = Extractor().extract(fromUTF8: bytes)
    #expect(page.quantities.map(\.text) == ["2%", "3%"])
    for figure in page.quantities {
      let start = page.source.offset(of: figure.span.start, in: .utf8)
      let end = page.source.offset(of: figure.span.end, in: .utf8)
      #expect(bytes[start..<end].elementsEqual(figure.text.utf8))
      #expect(page.source.utf16Offset(of: start, in: .utf8) == figure.span.start)
    }
    #expect(page.source.offset(of: page.source.utf16Count, in: .utf8) == bytes.count)
  }

  @Test func replacesWhatStringsReplace() {
    var random = SeededGenerator(seed: 5)
    let pieces: [[UInt8]] = [
      [0x41], [0xE5, 0x8D, 0xA0], [0xF0, 0x9F, 0x98, 0x80], [0xE5], [0xF0, 0x9F], [0x80], [0xFF],
      [0xED, 0xA0],
    ]
    for _ in 0..<500 {
      let bytes = (0..<12).flatMap { _ in pieces[Int.random(in: pieces.indices, using: &random)] }
      let source = SourceText(decoding: bytes)
      #expect(source.string == String(decoding: bytes, as: UTF8.self))
      var place = 0
      for (offset, unit) in source.string.utf16.enumerated() where !UTF16.isTrailSurrogate(unit) {
        let byte = source.offset(of: offset, in: .utf8)
        #expect(byte >= place && byte < bytes.count)
        if unit != 0xFFFD {
          #expect(String(decoding: bytes[byte...].prefix(4), as: UTF8.self).utf16.first == unit)
        }
        place = byte + 1
      }
      #expect(source.offset(of: source.utf16Count, in: .utf8) == bytes.count)
    }
  }
}
