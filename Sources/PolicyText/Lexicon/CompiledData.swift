/// The compiled data of the library: an automaton of all lexicons, and the rules.
///
/// Layout: a header of four 32-bit integers (mark, version, offset of the automaton, offset of the rules),
/// then the two parts, each aligned to 16.
struct CompiledData: Sendable {
  private static let mark: Int32 = 0x5450_7478
  private static let version: Int32 = 4

  /// All lexicons.
  let automaton: Automaton
  /// The rules, as ``Rule`` writes them.
  let rules: [Rule]

  /// The data that the library carries.
  static let builtIn = CompiledData(.builtIn)

  /// Opens compiled data. Data of another version opens as empty: it is what the generator starts from
  /// when the layout has changed.
  init(_ blob: Blob) {
    let header = blob.table(of: Int32.self, at: 0, count: 4)
    let isRight = header.count == 4 && header[0] == Self.mark && header[1] == Self.version
    automaton = Automaton(blob, at: isRight ? Int(header[2]) : blob.count)
    let offset = isRight ? Int(header[3]) : blob.count
    var reader = ByteReader(blob.table(of: UInt8.self, at: offset, count: blob.count - offset))
    rules = reader.readList { Rule(from: &$0) }
  }

  /// Puts the bytes of an automaton and rules together.
  static func bytes(automaton: [UInt8], rules: [Rule]) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(mark)
    writer.write(version)
    writer.write(16)
    writer.write(16 + automaton.count)
    writer.append(automaton)
    writer.write(rules) { $1.write(to: &$0) }
    return writer.bytes
  }
}
