//! Mentions, and the entities that they belong to.

import PolicyText

let text = "娄底市数据局走访湖南明川智能装备有限公司（以下简称明川智能）。明川智能是湘潭大学的合作企业。"
let page = Extractor().extract(from: text)

// A mention has its place in the string that was passed in, and says which rule found it.
for company in page.entities(of: .company) {
  let start = text.distance(from: text.startIndex, to: page.range(of: company).lowerBound)
  print(start, company.text, company.rule, company.confidence)
}
// Mentions gathered: the name in full, its forms in the text, how often it stands there.
for entity in page.distinctEntities {
  print(entity.type, entity.canonicalName, entity.names, entity.mentions.count)
}
