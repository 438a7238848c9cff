package app.refrain.gallery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the gallery goes by.
 *
 * @param provenAfter how many pieces a composer must have in the gallery for new ones to go
 *     straight in; 0: never
 * @param provenFor for how long none of them may have been rejected
 * @param copiedNotes a piece that shares so many notes in a row with one that a model learnt from
 *     waits for a curator, whoever made it
 * @param collectionPieces how many pieces a collection may have
 */
@ConfigurationProperties("refrain.gallery")
public record GalleryProperties(
    int provenAfter, Duration provenFor, int copiedNotes, int collectionPieces) {}
