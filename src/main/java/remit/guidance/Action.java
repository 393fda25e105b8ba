package remit.guidance;

/**
 * One of the actions that a practice takes a stance on.
 *
 * @param id its id
 * @param number its number in the toolkit
 * @param title what it asks practices to do
 */
public record Action(String id, int number, String title) {}
