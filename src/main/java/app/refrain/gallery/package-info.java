/**
 * Publishing, curation, remix lineage and search.
 *
 * <p>A piece is a {@link app.refrain.gallery.publication.Publication}: a frozen copy of a session
 * that its owner submits ({@link app.refrain.gallery.publication.Publishing}), that a curator
 * decides about ({@link app.refrain.gallery.curation.Curation}), and that everybody finds in the
 * gallery ({@link app.refrain.gallery.search.Gallery}). People like pieces ({@link
 * app.refrain.gallery.like.Likes}), follow composers ({@link
 * app.refrain.gallery.composer.Composers}), go on with pieces in sessions of their own ({@link
 * app.refrain.gallery.remix.Remixes}, {@link app.refrain.gallery.remix.Lineages}), take their names
 * off ({@link app.refrain.gallery.publication.Credits}), report what is wrong ({@link
 * app.refrain.gallery.report.Reports}) and appeal against rejections ({@link
 * app.refrain.gallery.appeal.Appeals}). Curators put pieces together ({@link
 * app.refrain.gallery.collection.GalleryCollections}).
 *
 * <p>What everybody may read is asked for without a person; every other method takes the person who
 * asks and checks what they may do. A piece that the person may not know of is like one that is not
 * there ({@link app.refrain.gallery.publication.NoSuchPublicationException}).
 */
@ApplicationModule(
    displayName = "Gallery",
    allowedDependencies = {
      "music",
      "music :: *",
      "model",
      "generation",
      "studio",
      "studio :: *",
      "account",
      "account :: *",
      "database"
    })
package app.refrain.gallery;

import org.springframework.modulith.ApplicationModule;
