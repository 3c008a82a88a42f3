import { defineConfig } from 'vite';
import { oneFileConfig } from './tools/onefile/oneFile.ts';

export default defineConfig(oneFileConfig);
