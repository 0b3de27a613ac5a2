internal import ArgumentParser

/// A number of bytes, as people write it: 500000, 64K, 256MB, 1.5G.
struct ByteCount: ExpressibleByArgument, CustomStringConvertible, Sendable {
  let bytes: Int

  init(megabytes: Int) { bytes = megabytes << 20 }

  init?(argument: String) {
    let digits = argument.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let shift: Int? =
      switch argument.dropFirst(digits.count).uppercased() {
      case "", "B": 0
      case "K", "KB", "KIB": 10
      case "M", "MB", "MIB": 20
      case "G", "GB", "GIB": 30
      default: nil
      }
    guard let shift, let number = Double(digits), number > 0, number < 1e9 else { return nil }
    bytes = Int(number * Double(1 << shift))
  }

  /// How far the end of something too large is looked for.
  var endless: Int { bytes.multipliedReportingOverflow(by: 4).overflow ? .max : bytes * 4 }

  var description: String {
    for (unit, shift) in [("GB", 30), ("MB", 20), ("KB", 10)] where bytes >= 1 << shift {
      let tenths = (bytes * 10) >> shift
      return tenths % 10 == 0 ? "\(tenths / 10) \(unit)" : "\(tenths / 10).\(tenths % 10) \(unit)"
    }
    return "\(bytes) bytes"
  }
}
