package org.sexton.domain.audit;

/**
 * How a link of a hash chain is not what was once sealed.
 *
 * @param expected the digest that was sealed, or that the link before ends with
 * @param found the digest of what is there now, or what the link says of the one before
 */
public record Flaw(Part part, Digest expected, Digest found) {

    /** Of what a link is made. */
    public enum Part {
        /** It does not follow the one before it. */
        LINK,
        /** What it says is not what it said. */
        PAYLOAD,
        /** What it is, of when and by whom, is not what it was. */
        FACTS
    }
}
