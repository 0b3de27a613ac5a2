extension String {
  /// The text of UTF-16 units; half a pair of surrogates becomes U+FFFD.
  ///
  /// It does what `String(decoding:as:)` does, which takes ten times as long.
  init(units: ArraySlice<UInt16>) {
    self.init(unsafeUninitializedCapacity: 3 * units.count) { bytes in
      var count = 0
      func append(_ byte: UInt32) {
        bytes[count] = UInt8(truncatingIfNeeded: byte)
        count += 1
      }
      var at = units.startIndex
      while at < units.endIndex {
        var scalar = UInt32(units[at])
        at += 1
        if UTF16.isSurrogate(UInt16(scalar)) {
          if UTF16.isLeadSurrogate(UInt16(scalar)), at < units.endIndex, UTF16.isTrailSurrogate(units[at]) {
            scalar = 0x1_0000 + ((scalar & 0x3FF) << 10 | UInt32(units[at] & 0x3FF))
            at += 1
          } else {
            scalar = 0xFFFD
          }
        }
        if scalar < 0x80 {
          append(scalar)
        } else if scalar < 0x800 {
          append(0xC0 | scalar >> 6)
          append(0x80 | scalar & 0x3F)
        } else {
          if scalar < 0x1_0000 {
            append(0xE0 | scalar >> 12)
          } else {
            append(0xF0 | scalar >> 18)
            append(0x80 | scalar >> 12 & 0x3F)
          }
          append(0x80 | scalar >> 6 & 0x3F)
          append(0x80 | scalar & 0x3F)
        }
      }
      return count
    }
  }
}

extension [UInt16] {
  /// The UTF-16 units of a text.
  ///
  /// It does what `Array(string.utf16)` does, which takes several times as long.
  init(unitsOf string: String) {
    var string = string
    self = string.withUTF8 { bytes in
      Self(unsafeUninitializedCapacity: bytes.count) { units, count in
        func append(_ unit: UInt32) {
          units.initializeElement(at: count, to: UInt16(truncatingIfNeeded: unit))
          count += 1
        }
        var at = 0
        func next(_ bits: UInt32) -> UInt32 {
          defer { at += 1 }
          return UInt32(bytes[at]) & bits
        }
        while at < bytes.count {
          let first = next(0xFF)
          switch first {
          case ..<0x80: append(first)
          case ..<0xE0: append((first & 0x1F) << 6 | next(0x3F))
          case ..<0xF0: append((first & 0x0F) << 12 | next(0x3F) << 6 | next(0x3F))
          default:
            let scalar = (first & 0x07) << 18 | next(0x3F) << 12 | next(0x3F) << 6 | next(0x3F)
            append(0xD7C0 + (scalar >> 10))
            append(0xDC00 | scalar & 0x3FF)
          }
        }
      }
    }
  }
}
