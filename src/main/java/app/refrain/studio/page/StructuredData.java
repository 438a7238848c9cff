package app.refrain.studio.page;

import app.refrain.account.PublicAddress;
import app.refrain.music.Key;
import app.refrain.music.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A piece as search engines understand it: JSON-LD with the terms of schema.org. */
final class StructuredData {

  private StructuredData() {}

  /** JSON for a script element: no markup begins in it. */
  static String of(PiecePage page, Score score, PublicAddress address) {
    Map<String, Object> piece = new LinkedHashMap<>();
    piece.put("@context", "https://schema.org");
    piece.put("@type", "MusicComposition");
    piece.put("name", page.title());
    piece.put("url", address.of(page.path()));
    piece.put("image", address.of(page.path() + "/roll.png"));
    piece.put("dateCreated", page.madeAt().toString());
    piece.put("composer", page.composers().stream().map(StructuredData::person).toList());
    Key key = score.keyAt(0);
    if (key != null) {
      piece.put("musicalKey", key.toString());
    }
    piece.put(
        "encoding",
        List.of(
            file(page, address, "mid", "audio/midi"),
            file(page, address, "musicxml", "application/vnd.recordare.musicxml+xml")));
    if (page.listing() != null) {
      addListing(piece, page.listing(), address);
    }
    return JsonMapper.shared().writeValueAsString(piece).replace("<", "\\u003c");
  }

  private static void addListing(
      Map<String, Object> piece, PiecePage.Listing listing, PublicAddress address) {
    piece.put("license", listing.licence());
    piece.put("keywords", String.join(", ", listing.keywords()));
    if (!listing.description().isEmpty()) {
      piece.put("description", listing.description());
    }
    if (listing.basedOn() != null) {
      piece.put("isBasedOn", address.of(listing.basedOn()));
    }
  }

  private static Map<String, Object> person(String name) {
    return Map.of("@type", "Person", "name", name);
  }

  private static Map<String, Object> file(
      PiecePage page, PublicAddress address, String extension, String type) {
    return Map.of(
        "@type",
        "MediaObject",
        "encodingFormat",
        type,
        "contentUrl",
        address.of(page.path() + "/score." + extension));
  }
}
