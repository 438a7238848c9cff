/** Music that the machine proposes for a session. */
package app.refrain.studio.proposal;
