/**
 * What the language models read and write: score text as token numbers, with the state of the
 * grammar beside each.
 */
@NamedInterface("text")
package app.refrain.model.text;

import org.springframework.modulith.NamedInterface;
