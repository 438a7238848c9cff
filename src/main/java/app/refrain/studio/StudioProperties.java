package app.refrain.studio;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Limits and defaults of the studio.
 *
 * @param uploadLimit the largest file that is taken
 * @param bars how many bars are written unless somebody says otherwise
 * @param keptBars how many bars of a long piece are kept as the seed unless somebody says otherwise
 * @param pageMemory how much of the pages of pieces is kept ready to be sent
 */
@ConfigurationProperties("refrain.studio")
public record StudioProperties(DataSize uploadLimit, int bars, int keptBars, DataSize pageMemory) {}
