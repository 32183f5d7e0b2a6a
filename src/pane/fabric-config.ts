/**
 * Read by Fabric while its modules load, so this file is imported before any of them: no font from any other origin,
 * and style rules added through the CSSOM into empty <style> elements (a Content-Security-Policy can name the hash of emptiness).
 */
;(globalThis as { FabricConfig?: unknown }).FabricConfig = { fontBaseUrl: '', mergeStyles: { injectionMode: 1 } }

export {}
