package app.refrain.studio;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Limits and defaults of the studio.
 *
 * @param uploadLimit the largest file that is taken
 * @param bars how many bars are written unless somebody says otherwise
 * @param pageMemory how much of the pages of pieces is kept ready to be sent
 */
@ConfigurationProperties("refrain.studio")
public record StudioProperties(DataSize uploadLimit, int bars, DataSize pageMemory) {}
