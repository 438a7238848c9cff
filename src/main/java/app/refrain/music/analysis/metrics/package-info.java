/**
 * Figures that say what a piece is like, one number each, and models that say how usual its steps
 * are.
 */
@NamedInterface("metrics")
package app.refrain.music.analysis.metrics;

import org.springframework.modulith.NamedInterface;
