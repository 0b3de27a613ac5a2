import Testing

@testable import PolicyText

/// Digests against those of FIPS 180-4 and of other programs.
struct SHA256Tests {
  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
    ),
    ("中", "pWe9qhE2fyYPBwg5H00QdmtZYvVl2eQy8XmBo1hP4eI="),
  ])
  func digestsAreKnown(_ text: String, _ digest: String) {
    #expect(SHA256.base64(of: text.utf8) == digest)
  }

  @Test(arguments: [
    (55, "n0OQ+NMMLdkuyfCVtl4rmumwqSWlJY4kHJ8ekQ9zQxg="),
    (56, "s1Q5pKxvCUi21vnjxq8PX1kM4g8b3nCQ73lwaG7Gc4o="),
    (64, "/+BU/nrgy23GXDr5th1SCfQ5hR20PQulmXM33xVGaOs="),
    (1000, "Qe3s5C1j6Nm/UVqbppMuHCDLyfWl0TRkWttdsblzfqM="),
  ])
  func blocksFollowEachOther(_ count: Int, _ digest: String) {
    #expect(SHA256.base64(of: repeatElement(UInt8(ascii: "a"), count: count)) == digest)
  }
}
