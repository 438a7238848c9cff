// The bundler puts the letters' rules into the page's styles.
declare module '@fontsource-variable/archivo/standard.css';
