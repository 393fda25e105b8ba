package remit.reply;

/**
 * A line of a letter before it is broken to the width of a page: an item, a line of an address, or
 * a whole paragraph.
 *
 * @param look how it looks
 * @param text its words, without the marks by which a reply text says how it looks
 * @param isApart whether space stands above it
 */
public record Line(Look look, String text, boolean isApart) {}
