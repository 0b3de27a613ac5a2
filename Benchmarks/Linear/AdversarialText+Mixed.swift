extension AdversarialText {
  /// Prose as the base line, and all else at random.
  static let mixed = [
    AdversarialText("prose", seed: 1) { random in prose(&random) },
    AdversarialText("words", seed: 2) { random in random.pick(words) },
    AdversarialText("words-and-marks", seed: 3) { random in
      random.pick(words) + (random.chance(30) ? random.pick(marks) : "")
    },
    AdversarialText("marks", seed: 4) { random in random.pick(marks) },
    AdversarialText("numerals", seed: 5) { random in random.pick(numerals) },
    AdversarialText("numerals-and-words", seed: 6) { random in
      random.pick(numerals) + (random.chance(40) ? random.pick(words) : "")
    },
    AdversarialText("runs", seed: 7) { random in
      String(repeating: random.pick(random.chance(50) ? words : marks), count: random.number(1...120))
    },
    AdversarialText("runs-of-all", seed: 8) { random in
      let piece = random.pick(random.pick([words, marks, numerals]))
      return String(repeating: piece, count: random.number(1...40))
    },
    AdversarialText("texts-of-all", seed: 9) { random in
      random.pick(repeated + names).make(random.number(20...300))
    },
  ]

  private static func prose(_ random: inout SeededGenerator) -> String {
    let name = String.word(random.number(0...500))
    let share = random.number(1...99)
    return random.pick([
      "\(random.number(1...12))月，长沙市数据局走访湖南\(name)新能源有限公司等重点企业，推动项目建设。",
      "全市规模工业增加值同比增长\(share).\(share % 10)%，完成投资\(share)亿元。",
      "根据《\(name)市营商环境管理办法》，由市财政局会同有关部门制定方案，统筹推进各项工作。\n",
      "会议强调，要深入实施“\(name)”行动，加快建设现代化产业体系，不断增进民生福祉。",
      "引进\(name)光电、云\(name)等\(share)家企业，\(name)科技有限公司（以下简称“\(name)科技”）落户园区。\n",
      "农民的收入不断增加，城乡面貌焕然一新，广大干部群众对未来充满信心。",
    ])
  }

  private static let words = [
    "湖南", "长沙市", "省", "市", "县", "中国", "国务院", "财政局", "数据局", "管委会", "领导小组", "工信厅", "大学",
    "研究院", "实验室", "人民医院", "协会", "有限公司", "股份有限公司", "集团", "科技", "机械", "银行", "分公司", "企业", "等企业",
    "总经理", "生产车间", "走访", "龙头企业", "比亚迪", "三一", "国网", "移动", "工程", "行动", "计划", "方案", "条例", "管理办法",
    "出台", "印发", "第", "届", "会议", "和", "的", "在", "与", "及其", "等", "各", "以下简称", "下称", "云岭", "岚川", "和平", "格局",
    "发展", "建设", "联合", "会同", "人社", "十四五", "年", "月", "万元", "家",
  ]

  private static let marks = [
    "、", "，", "。", "；", "：", "“", "”", "‘", "’", "《", "》", "〈", "〉", "（", "）", "【", "】", "〔", "〕", "「", "」",
    "·", "-", "—", " ", "　", "\n", "\n\n", "\t", "1", "A", "…", "%", "😀",
  ]

  private static let numerals = [
    "1", "23", "4.5", "1,234", "1 234", "６７", "一", "二三", "十", "百", "两千", "万", "亿", "零", "〇", "壹拾", "廿", "半",
    "几",
    "数十", "上百", "多", "余", "点五", "分之", "又", "负", "-", "零下", "第", "前", "至", "—", "～", "%", "个百分点", "成", "倍",
    "元",
    "万元", "亿美元", "角", "分", "年", "月", "日", "季度", "世纪", "年代", "个", "家", "公里", "℃", "以上", "近", "约", "增长", "下降",
    "时",
    "/", ".", ",", " ", "“", "”", "12345", "2G", "五年规划", "上半年", "翻番", "打对折", "e", "k",
  ]
}
