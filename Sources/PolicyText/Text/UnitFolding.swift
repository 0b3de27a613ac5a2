/// Folds the forms of a UTF-16 unit that mean the same to a reader: full-width and half-width,
/// compatibility marks, and the traditional forms of characters that numerals and units are written with.
///
/// Every unit folds to exactly one unit, so folding never moves a place in the text. Of the traditional
/// characters only those that figures are written with are folded (萬 → 万, 兩 → 两). Folded text is matched
/// against and never shown.
/// Sources: Unicode Standard, "Halfwidth and Fullwidth Forms" (FF00–FFEF) and "Small Form Variants".
enum UnitFolding {
  /// The folded form of a unit.
  @inline(__always)
  static func fold(_ unit: UInt16) -> UInt16 { table[Int(unit)] }

  /// The folded form of every unit of a string.
  static func fold(_ string: some StringProtocol) -> [UInt16] { string.utf16.map(fold) }

  /// Pairs of a form and what it folds to.
  private static let pairs =
    "\u{A0} \u{2002} \u{2003} \u{2009} \u{202F} \u{3000} "
    + "﹪%﹣-−-‐-‑-﹒.﹐,﹑、﹔;﹕:﹖?﹗!﹙(﹚)〜~∼~∶:｡。､、｢「｣」〝“〞”"
    + "萬万億亿兩两點点負负貳贰參叁叄叁陸陆個个雙双對对幾几餘余隻只條条張张輛辆層层歲岁時时鐘钟鍾钟週周載载"
    + "圓圆幣币歐欧鎊镑噸吨頃顷畝亩錢钱塊块間间數数約约過过達达號号類类項项戶户"

  private static let table: [UInt16] = {
    var table = (0...UInt16.max).map { $0 }
    for unit in 0xFF01...0xFF5E { table[unit] = UInt16(unit - 0xFEE0) }
    let units = Array(pairs.utf16)
    for i in stride(from: 0, to: units.count - 1, by: 2) { table[Int(units[i])] = units[i + 1] }
    return table
  }()

  /// The small letter of a folded unit that is a capital one; any other unit as it is. It is no part of
  /// folding: only lexicon entries that ignore case ask for it.
  static func lowercased(_ unit: UInt16) -> UInt16 {
    Int(unit) < smallLetters.count ? smallLetters[Int(unit)] : unit
  }

  /// The small letters of the scripts that have two cases and come before the Han characters.
  private static let smallLetters: [UInt16] = (UInt16(0)..<0x2C00).map { unit in
    let small = Unicode.Scalar(unit)?.properties.lowercaseMapping.utf16
    return small?.count == 1 ? small?.first ?? unit : unit
  }
}
