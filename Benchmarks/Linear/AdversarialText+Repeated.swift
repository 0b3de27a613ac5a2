extension AdversarialText {
  /// Texts of one thing without end: marks, heads, stops, places, figures.
  static let repeated = [
    AdversarialText("list-marks", repeating: "、"),
    AdversarialText("list-items", repeating: "甲、乙、丙、"),
    AdversarialText("list-names", repeating: "三一集团、恒越电驱、"),
    AdversarialText("list-cues", repeating: "等企业、"),
    AdversarialText("open-quotes", repeating: "“"),
    AdversarialText("open-titles", repeating: "《"),
    AdversarialText("open-brackets", repeating: "（"),
    AdversarialText("open-mixed", repeating: "《〈“‘（【"),
    AdversarialText("opened-words", repeating: "（以下简称“湖南"),
    AdversarialText("closers", repeating: "”》"),
    AdversarialText("pairs", repeating: "“一”工程《二》"),
    AdversarialText("deep-pairs", repeating: .deep("《〈", "〉》", 190)),
    AdversarialText("deep-numerals", repeating: .deep("《1", "》", 190)),
    AdversarialText("deep-words", repeating: .deep("“省局", "工程”行动", 50)),
    AdversarialText("far-pairs", repeating: "《" + String(repeating: "法", count: 401) + "》"),
    AdversarialText("heads-company", repeating: "有限公司"),
    AdversarialText("heads-organ", repeating: "局"),
    AdversarialText("heads-level", repeating: "省"),
    AdversarialText("heads-mixed", repeating: "集团公司研究院委员会管理办法工程行动计划"),
    AdversarialText("stops", repeating: "和在与由对将及其了等"),
    AdversarialText("possessives", repeating: "的"),
    AdversarialText("owners", repeating: "的机械、"),
    AdversarialText("protected", repeating: "和平格局行动"),
    AdversarialText("places", repeating: "长沙"),
    AdversarialText("places-levels", repeating: "湖南省长沙市岳麓区"),
    AdversarialText("places-organs", repeating: "湖南省长沙市财政局办公室"),
    AdversarialText("meetings", repeating: "省第十四届人大常委会第四次会议"),
    AdversarialText("document-numbers", repeating: "湘政办发〔2023〕4号"),
    AdversarialText("law", repeating: "中华人民共和国预算法"),
    AdversarialText("digits", repeating: "7"),
    AdversarialText("digit-points", repeating: "1.2"),
    AdversarialText("digit-groups", repeating: "1,234 567 "),
    AdversarialText("han-digits", repeating: "一二三"),
    AdversarialText("han-zeros", repeating: "零"),
    AdversarialText("magnitudes", repeating: "十百千万亿"),
    AdversarialText("ranges", repeating: "1—2至"),
    AdversarialText("ratios", repeating: "三分之一又"),
    AdversarialText("money", repeating: "1元2角3分"),
    AdversarialText("dates", repeating: "2025年1月2日至"),
    AdversarialText("ordinals", repeating: "第三届前十"),
    AdversarialText("signs", repeating: "-负零下"),
    AdversarialText("addresses", repeating: "://a1"),
    AdversarialText("address-long", repeating: "a1/"),
    AdversarialText("duties-open", repeating: "牵头单位："),
    AdversarialText("duties-brackets", repeating: "（（（责任单位：市财政局"),
    AdversarialText("duties-behind", repeating: "（市财政局牵头，"),
    AdversarialText("duties-tasks", repeating: "建设公园。牵头单位：市财政局；"),
    AdversarialText("duties-lines", repeating: "责任单位：\n"),
    AdversarialText("headings", repeating: "一、2026年工作安排\n（一）"),
    AdversarialText("letters", repeating: "AI Lab-"),
    AdversarialText("pairs-of-surrogates", repeating: "𠀀🚀"),
  ]
}

extension String {
  /// Pairs within pairs.
  static func deep(_ open: String, _ close: String, _ depth: Int) -> String {
    String(repeating: open, count: depth / open.utf16.count)
      + String(repeating: close, count: depth / open.utf16.count) + "。"
  }
}
