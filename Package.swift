// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "PolicyText",
  platforms: [.macOS(.v13)],
  products: [
    .library(name: "PolicyText", targets: ["PolicyText"]),
  ],
  targets: [
    // ICU's headers stay out of Swift's sight: CICU offers opaque types and plain integers only.
    .systemLibrary(
      name: "CSystemICU", pkgConfig: "icu-uc",
      providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
    .target(name: "CICU", dependencies: ["CSystemICU"]),
    .target(name: "PolicyText", dependencies: ["CICU"], swiftSettings: strict),
    .testTarget(name: "PolicyTextTests", dependencies: ["PolicyText"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
