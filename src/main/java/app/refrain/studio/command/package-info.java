/** What people tell the studio to do with a piece, in words; nothing of it is composed. */
package app.refrain.studio.command;
