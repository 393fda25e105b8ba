package remit.guidance;

/**
 * The text of a letter, message or part of one, with {@code {{named}}} gaps.
 *
 * @param id its file's name without the ending
 * @param title what heads it: the subject of the mail, or a heading inside the letter
 * @param body the text with gaps
 */
public record ReplyText(String id, String title, String body) {}
