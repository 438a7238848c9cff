package app.refrain.studio.page;

import app.refrain.account.PublicAddress;
import app.refrain.studio.picture.RollPicture;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How another site shows a piece, as oEmbed 1.0 (oembed.com) says.
 *
 * @param html a frame with the player
 */
record Embedding(
    String version,
    String type,
    String title,
    @JsonProperty("author_name") String authorName,
    @JsonProperty("provider_name") String providerName,
    @JsonProperty("provider_url") String providerUrl,
    @JsonProperty("thumbnail_url") String thumbnailUrl,
    @JsonProperty("thumbnail_width") int thumbnailWidth,
    @JsonProperty("thumbnail_height") int thumbnailHeight,
    int width,
    int height,
    String html) {

  static final int WIDTH = 720;
  static final int HEIGHT = 480;

  static Embedding of(PiecePage page, PublicAddress address, int width, int height) {
    return new Embedding(
        "1.0",
        "rich",
        page.title(),
        String.join(", ", page.composers()),
        "Refrain",
        address.of("/"),
        address.of(page.path() + "/roll.png"),
        RollPicture.WIDTH,
        RollPicture.HEIGHT,
        width,
        height,
        frame(page, address, width, height));
  }

  /** HTML for another site's page. */
  static String frame(PiecePage page, PublicAddress address, int width, int height) {
    return "<iframe src=\"%s\" width=\"%d\" height=\"%d\" title=\"%s\" frameborder=\"0\"></iframe>"
        .formatted(address.of("/embed/" + page.id()), width, height, Html.escape(page.title()));
  }
}
