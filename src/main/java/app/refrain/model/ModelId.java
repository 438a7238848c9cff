package app.refrain.model;

/**
 * Which model exactly.
 *
 * @param role draft, refiner or lstm
 * @param name as on its model card
 * @param checksum SHA-256 of the weights, in hexadecimal
 */
public record ModelId(String role, String name, String checksum) {}
