/** Tests of the practice's file. */
@org.jspecify.annotations.NullMarked
package remit.practice;
