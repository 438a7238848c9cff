/** Lists that are read page by page, each beginning where the one before ended. */
package app.refrain.gallery.paging;
