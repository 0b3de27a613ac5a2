/// Tells the two families of Chinese encodings apart, and both from others, by the characters that every
/// Chinese text is full of.
///
/// Nearly all pairs of bytes are a character in both, so that it is no use to ask what can be read.
enum ChineseEncoding {
  private static let names = ["GB18030", "Big5"]
  private static let sampleSize = 1 << 16

  private static let common = Set(
    """
    的一是在不了有和人这中大为上个国以要时来用生到作地于出对成会可主发年动同工也能下过产种面而方后多定行学所民\
    得经十三进等部度家力高二业全市加强推建设展新项目管理服务政府企公司增长元万年月日第各区县省关工本体实省会\
    這為個國時來對發動過產種後學經進業設項務長萬關區縣實與開報機應們說間點樣將給還從長
    ，。、：；（）“”《》「」
    """.unicodeScalars.filter { $0 != "\n" })

  /// The name of the encoding; nil where none of them is likely, or both are.
  static func detected(in bytes: ArraySlice<UInt8>) -> String? {
    let sample = bytes.prefix(sampleSize)
    let shares = names.map { (name: $0, share: share(in: sample, readAs: $0)) }
      .sorted { $0.share > $1.share }
    guard let best = shares.first, let other = shares.last else { return nil }
    return best.share >= 0.12 && best.share >= 2 * other.share ? best.name : nil
  }

  /// The share of the common characters among those beyond ASCII; 0 where many can't be read.
  private static func share(in bytes: ArraySlice<UInt8>, readAs encoding: String) -> Double {
    guard let converter = TextConverter(encoding) else { return 0 }
    var output: [UInt8] = []
    converter.convert(bytes, isLast: true, appendingTo: &output)
    var (wide, usual) = (0, 0)
    for scalar in String(decoding: output, as: UTF8.self).unicodeScalars where scalar.value > 0x7F {
      wide += 1
      if common.contains(scalar) { usual += 1 }
    }
    return wide < 4 || converter.replaced * 20 > wide + 20 ? 0 : Double(usual) / Double(wide)
  }
}
